/** Every English word that fields and composers say to the agent. */
export enum words {
  needed = 'needed',
  optional = 'optional',
  clear = 'Clear',
  cancel = 'Cancel',
  yes = 'Yes',
  no = 'No',
  today = 'Today',
  tomorrow = 'Tomorrow',
  yesterday = 'Yesterday',
  otherDay = 'Another day',
  date = 'Date',
  time = 'Time',
  notATime = 'That time doesn’t exist. Pick another.',
  needsCurrency = 'Add the currency, like 60 EUR.',
  notAnAmount = 'Give an amount, like 60 or 60.50.',
  copyRest = 'Copy the rest',
  copied = 'Copied',
  notCopied = 'Didn’t copy. The rest is selected below.',
}

/** What a day and an hour come to, with the name of the zone that they are in. */
export const zoneWords = (when: string | null, zone: string) =>
  when ? `${when}, ${zone}` : `Times are ${zone}.`

/** Why a text is not an amount of money. */
export const notMoney = (currency: string | null) =>
  currency ? words.notAnAmount : words.needsCurrency

export const overWords = (count: number) =>
  `${count} ${count === 1 ? 'character' : 'characters'} didn’t fit. Copy them into a second note.`
