/** Every English word about the case before this one. */
export const title = 'Last time'
export const promisedWords = (what: string) => `Promised: ${what}`
export const askWords = (question: string) => `To ask: ${question}`
export const keptWords = { kept: 'kept', broken: 'not kept', unknown: 'not known if kept' }
