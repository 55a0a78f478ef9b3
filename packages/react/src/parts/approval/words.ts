/** Every English word that approval says to the agent. */
export const approvalWords = {
  title: 'Approval',
  over: (what: string, limit: string) => `${what} is over your ${limit}.`,
  whom: 'Who you ask',
  who: 'Who decides',
  limit: 'Up to how much',
  ask: 'Ask for approval',
  asked: 'I’ve asked them',
  approved: 'Approved',
  refused: 'Refused',
  waiting: (who: string, when: string) => `You asked ${who} ${when}.`,
  waitingForSomebody: (when: string) => `You asked ${when}.`,
  waitingHint: 'Note the answer when it comes.',
  needsWho: 'Say who decides.',
}
