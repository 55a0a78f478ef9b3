/** Every English word around the summary of a case. */
export const summaryWords = {
  title: 'What happened',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected. Copy it by hand.',
}
