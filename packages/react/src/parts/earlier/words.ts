/** Every English word about the case before this one. */
export const earlierWords = {
  title: 'Last time',
  promised: (what: string) => `Promised: ${what}`,
  kept: 'kept',
  notKept: 'not kept',
  notKnown: 'not known if kept',
}
