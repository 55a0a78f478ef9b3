/** Every English word that fields and composers say to the agent. */
export const fieldWords = {
  needed: 'needed',
  optional: 'optional',
  clear: 'Clear',
  cancel: 'Cancel',
  yes: 'Yes',
  no: 'No',
  today: 'Today',
  tomorrow: 'Tomorrow',
  yesterday: 'Yesterday',
  otherDay: 'Another day',
  date: 'Date',
  time: 'Time',
  zone: (zone: string) => `Times are ${zone}.`,
  notATime: 'That time doesn’t exist. Pick another.',
  notMoney: (currency: string | null) =>
    currency ? 'Give an amount, like 60 or 60.50.' : 'Add the currency, like 60 EUR.',
  over: (count: number) =>
    `${count} ${count === 1 ? 'character' : 'characters'} didn’t fit. Copy them into a second note.`,
  copyRest: 'Copy the rest',
  copied: 'Copied',
  notCopied: 'Didn’t copy. The rest is selected below.',
}
