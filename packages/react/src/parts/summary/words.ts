/** Every English word around the summary of a case. */
export enum words {
  title = 'What happened',
  writeUp = 'Write it up',
}
/** What became of copying it. */
export const copyWords = {
  ready: 'Copy',
  copied: 'Copied',
  selected: 'Selected. Copy it by hand.',
}
