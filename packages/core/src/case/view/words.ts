import type { CommitmentKind, Outcome } from '../../flow/types'

/** What the engine itself says to the agent. Flows bring their own words. */
export enum words {
  secondFailure = 'A promise was broken: say less, put it right, bring in somebody senior.',
  stale = 'You are past that already.',
  refused = 'That does not fit where the case is now.',
  removed = 'This case was removed from this computer.',
  unsaved = 'Not all saved yet.',
  notRemoved = 'It could not be removed. Try again.',
  readOnly = 'This case is open for reading only.',
  malformed = 'No case can record that.',
  tooLong = 'Longer than a case keeps (64 kB), so not noted. Shorten it.',
  conflict = 'Somebody else changed the case at the same moment. Try again.',
  overLimit = 'Over your limit, and not approved.',
  checkTooLate = 'Check on them before the promised date.',
}

/** What opens a way out that is shut, by what shuts it. */
export const shutWords = {
  satisfied: 'Opens when you know if they are content.',
  reason: 'Say why.',
  undated: 'Give the fix a time, or say when you’ll give one.',
  end: 'There’s nothing after this. Close the case.',
}
export const firstComes = (title: string) => `First comes “${title}”.`
export const stillOwed = (count: number) =>
  count === 1 ? 'One promise is still open.' : `${count} promises are still open.`
export const leftOut = (count: number) =>
  count === 1
    ? 'Somebody else wrote first. One entry of yours no longer fits and was left out.'
    : `Somebody else wrote first. ${count} entries of yours no longer fit and were left out.`
export const followUpAfter = (fix: string, due: string) =>
  `“${fix}” is due ${due}. Follow up after that.`

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  recovered: 'Recovered',
  'not-recovered': 'Not recovered',
  'no-answer': 'No answer',
  duplicate: 'Duplicate',
  'wrong-ticket': 'Wrong ticket',
  'handed-off': 'Handed over',
}

export const kindWords: Readonly<Record<CommitmentKind, string>> = {
  fix: 'Fix',
  update: 'Update',
  'delegate-check': 'Check',
  'follow-up': 'Follow-up',
  gesture: 'Gesture',
}

/** What a failed call of the host means for the agent. */
export const effectWords: Readonly<Record<string, string>> = {
  insert: 'The text did not arrive. Copy it instead.',
  copy: 'Copying did not work. Select the text instead.',
  createTask: 'The task was not created. The promise is kept here.',
  requestApproval: 'The request did not go out. Record who decided.',
  escalate: 'The hand-over did not reach anybody. Tell them yourself.',
  onEvent: 'The helpdesk did not take note of a change.',
}
