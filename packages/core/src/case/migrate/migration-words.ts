/** Why a case does not move to another flow, by code. */
export const migrationWords = {
  'case/unknown': 'There is no such case.',
  'case/closed': 'The case is closed. Open it again first.',
  'case/held': 'The case is paused, handed up or held for safety. Go on with it first.',
  'flow/invalid': 'No case can run on that flow. Check it with validateFlow.',
  'flow/same': 'The case runs on that flow already.',
  'flow/unknown-beat': 'That flow has no such beat.',
  'flow/no-fit': 'The case could not be followed on that flow.',
  'store/unreadable': 'The case could not be read. Nothing was changed.',
  'store/failed': 'The flow could not be stored, so the case stays where it is.',
  'store/conflict': 'Others keep writing to the case. Try again.',
} as const
