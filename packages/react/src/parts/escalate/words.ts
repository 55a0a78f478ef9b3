/** Every English word about escalating a case. */
export enum words {
  title = 'Hand the case up',
  hint = 'They get the whole case. Nobody has to ask again.',
  noHost = 'This only notes it. Tell them yourself.',
  to = 'Who to',
  why = 'Why',
  now = 'Hand it up',
  needsWhy = 'Say why, so they can start there.',
}
