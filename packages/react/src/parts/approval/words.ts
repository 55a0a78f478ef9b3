/** Every English word that approval says to the agent. */
export enum words {
  title = 'Approval',
  whom = 'Who you ask',
  who = 'Who decides',
  limit = 'Up to how much',
  ask = 'Ask for approval',
  asked = 'I’ve asked them',
  approved = 'Approved',
  refused = 'Refused',
  needsWho = 'Say who decides.',
}

export const overWords = (what: string, limit: string) => `${what} is over your ${limit}.`
export const waitingWords = (who: string | undefined, when: string) =>
  `You asked ${who ? `${who} ` : ''}${when}. Note the answer when it comes.`
