/** Every English word around the summary of a case. */
export const words = {
  title: 'What happened',
  writeUp: 'Write it up',
  ready: 'Copy',
  copied: 'Copied',
  selected: 'Selected. Copy it by hand.',
}
