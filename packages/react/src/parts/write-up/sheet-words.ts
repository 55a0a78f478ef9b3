/** Every English word of the unfolded write-up. */
export enum words {
  which = 'Which paper',
  format = 'Written as',
  preview = 'The text',
  note = 'Add to the ticket',
  noted = 'Added to the ticket',
  copy = 'Copy',
  copied = 'Copied',
  selected = 'Selected. Copy it by hand.',
  noteFailed = 'Not added. Copied instead.',
  download = 'Download',
  caseFile = 'Case file',
  calendar = 'Promises for a calendar',
  noFile = 'No file came',
  back = 'Show the note again',
  saveFailed = 'This page may not save files. Copy the text by hand.',
}

export const paperWords = { short: 'Short', full: 'Full', 'hand-off': 'Hand-off' } as const
export const formatWords = { text: 'Plain text', markdown: 'Markdown' } as const
export const savedAs = (name: string) => `Handed to the browser as ${name}.`
