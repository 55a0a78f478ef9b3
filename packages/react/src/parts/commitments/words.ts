/** Every English word about what was promised. */
export enum words {
  title = 'What you promise',
  kind = 'This is a',
  what = 'What you’ll do',
  by = 'By when',
  unknown = 'Not known yet',
  noDate = 'No date yet',
  updateBy = 'When you’ll say more',
  owner = 'Who does it',
  me = 'Me',
  colleague = 'A colleague',
  colleagueName = 'Who',
  checkBy = 'You check on them',
  changeCheck = 'Another time',
  howOften = 'How often',
  addNews = 'Note when',
  past = 'That time has passed. Pick a later one.',
  said = 'How you said it',
  keepSaid = 'Keep your words too',
  add = 'Note the promise',
  another = 'Another promise',
  needsWhat = 'Say what you’ll do.',
  needsTime = 'Give it a time.',
  needsUpdate = 'Give it a time, or say when you’ll give one.',
  needsWho = 'Say who does it.',
  needsCheck = 'Pick a time before the one you promised.',

  undated = 'no date yet',
  handOn = 'Give to somebody else',
  keep = 'Kept',
  calendar = 'Add to calendar',
  calendarSaved = 'Handed to the browser',
  calendarFailed = 'No file here. Note it by hand.',
  change = 'Change',
  newTime = 'New time',
  told = 'Do they know?',
  toldYes = 'Told them',
  toldNo = 'Not yet',
  needsWhy = 'Say why.',
  needsTold = 'Say whether they know.',
}

export const kindWords: Readonly<Record<string, string>> = {
  fix: 'fix',
  update: 'update',
  'delegate-check': 'check',
  'follow-up': 'follow-up',
  gesture: 'gesture',
}

export const stateWords = { open: '', due: 'due', late: 'late' }

/** What can become of a promise: its button, and the line that asks why. */
export const changeWords = {
  move: ['Move', 'Why it moves'],
  broken: ['Broken', 'What got in the way'],
  handOver: ['Hand over', ''],
  withdraw: ['Withdraw', 'Why it’s no longer owed'],
} as const

/** Hours between news, as they are said. */
export const everyWords = { '0': 'Once', '24': 'Each day', '48': 'Every 2 days' }

export const updateWhat = (what: string) => `Say where it stands: ${what}`
export const afterFix = (legend: string, what: string, when: string) =>
  `${legend}, after “${what}”, ${when}`
export const checkAt = (when: string) => `You check on them ${when}.`
export const withOwner = (name: string) => `with ${name}`
export const checkOn = (what: string) => `Check: ${what}`
export const moreRows = (count: number) => `${count} more`
