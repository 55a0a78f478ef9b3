/** Every English word of the list of all that is owed. */
export enum words {
  title = 'Owed',
  loading = 'Looking up what is owed',
  empty = 'Nothing is owed.',
  failed = 'What is owed could not be read',
  stale = 'This may be out of date',
  notKept = 'Kept until this tab closes.',
  opening = 'Opening the case',
  unreadable = 'The case could not be read, so nothing was changed. Try again.',
  gone = 'The case is no longer here, so nothing was changed.',
  notSaved = 'Not saved, so nothing was changed. Try again.',
  stillNotSaved = 'Not saved. Leave this open and try again.',
  early = 'Due before the fix. Move it.',
  noName = 'No name yet',
  tellFirst = 'Tell them first',
  newTime = 'the new time',
}

/** The groups of the list: how near what is in them is. */
export const groupWords = {
  late: 'Late',
  due: 'Due within a day',
  open: 'Later',
  undated: 'No date yet',
}

/** That nothing is left is said by the list alone, once it knows. */
export const keptWords = (what: string, left: number) =>
  `Kept: ${what}.${left ? ` ${left} still owed.` : ''}`

/** What to say before a promise is moved, up to the new time: what was promised, and that it won't hold. */
export const tellWords = (what: string, was: string | null) =>
  `I promised you this${was === null ? '' : ` for ${was}`}: ${what}. I can’t keep that. The new time is `
