/** Every English word about closing a case and opening it again. */
export enum words {
  title = 'Close the case',
  how = 'How it ended',
  why = 'Why',
  goThere = 'Go there',
  needsOutcome = 'Say how it ended.',
  needsWhy = 'Say why.',
  reopen = 'Open it again',
  reopenHint = 'Everything is still here.',
  reopenWhy = 'What came up',
  at = 'Go on at',
}
