/** Every English word about who was told. */
export enum words {
  title = 'Who knows',
  who = 'Who you told',
  what = 'What they know now',
  add = 'Note it',
  needsWho = 'Say who you told.',
  needsWhat = 'Say what they know now.',
}
