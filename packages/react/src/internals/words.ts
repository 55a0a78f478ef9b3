/** The language of the panel's own words, whatever that of the page. */
export const ownLanguage = 'en'

/** Every English word that the panel's frame says to the agent; fields and records have their own. */
export enum words {
  opening = 'Opening the case',
  openFailed = 'The case didn’t open',
  openFailedHint = 'Nothing is lost. What was saved is still there.',
  tryAgain = 'Try again',
  noName = 'No name yet',

  view = 'View',
  channel = 'Where you talk',
  viewMenu = 'How much to show',
  done = 'Done',

  steps = 'Steps',
  points = 'To cover',
  phrases = 'In your own words, for instance',
  fewerPhrases = 'Fewer',
  insert = 'Insert',
  insertFailed = 'Didn’t insert. Copied instead.',
  copy = 'Copy',
  copied = 'Copied',
  saidIt = 'I said it',
  traps = 'Better not to say',
  notToSay = 'Not',
  instead = 'Instead',

  exits = 'Ways on',
  goThere = 'Go there',
  back = 'Back',
  more = 'More',
  unsafe = 'Unsafe',
  unsafeTitle = 'Is somebody not safe?',
  unsafeHint = 'A threat, violence, or harm to themselves. The method stops here.',
  unsafeWords = 'What was said, if there is time',
  unsafeRaise = 'Not safe',
  noProtocol = 'No safety protocol was set for this panel.',
  noProtocolHint = 'Follow your team’s own, and get somebody beside you.',
  closedCue = 'Closed',
  noCue = 'Nothing to do here',
  hush = 'Hush',
  stopHush = 'Stop hush',

  readOnly = 'You can read this case, not change it.',
  refused = 'That didn’t go through.',
  dismiss = 'Dismiss',
  copyAll = 'Copy it',
  keysTitle = 'Keys',
}

export const panelName = (name: string | null) => (name ? `Recovery for ${name}` : 'Recovery')
export const densityWords = {
  glance: { label: 'Glance', hint: 'The cue and the ways out' },
  guide: { label: 'Guide', hint: 'What to cover and how to say it' },
  learn: { label: 'Learn', hint: 'Why, and every example' },
}
export const stateWords = {
  current: 'now',
  done: 'done',
  todo: 'to do',
  reopened: 'look again',
  skipped: 'skipped',
}
export const stepWords = (letter: string | null, title: string, state: string) =>
  `${letter ? `${letter} ` : ''}${title}, ${state}, `
export const progressWords = (done: number, all: number) => `${done} of ${all}`
export const beatsOf = (title: string) => `In ${title}`
export const otherPhrases = (count: number) => (count === 1 ? 'Another way' : `${count} other ways`)
export const usedWords = {
  insert: 'Inserted',
  copy: 'Copied',
  spoken: 'Said',
  select: 'Selected. Copy it by hand.',
}
export const fillGap = (what: string) => `Fill in ${what}`
export const gapFirst = (what: string) => `Fill in ${what} first.`
export const quoted = (text: string) => `\u201C${text.replace(/^[\u201C"]|[\u201D"]$/g, '')}\u201D`
export const storyOf = (name: string | null) => (name ? `${name} said` : 'They said')
export const askedOf = (name: string | null) => (name ? `${name} asked for` : 'They asked for')
export const cueWords = {
  safety: 'Safety first',
  paused: 'Paused',
  escalated: 'With somebody else',
}
export const overlayExitWords = {
  safety: 'It’s safe again',
  paused: 'Go on',
  escalated: 'I have it now',
  closed: 'Open it again',
  colleague: 'Take it over',
}
export const colleagueHas = (name: string) => `${name} has this case.`
export const sinceWords = (when: string) => `Since ${when}`
export const movedTo = (cue: string) => `Now: ${cue}`
export const waitingWords = (what: string, when: string | null) =>
  when ? `Waits until ${when}` : `Waits for this: ${what}`
export const savedWords = {
  saved: '',
  saving: 'Saving',
  waiting: 'Saved here. Waiting for the network.',
  'not-saved': 'Not saved. Your text stays here.',
  'memory-only': 'Kept until this tab closes.',
}
export const channelWords = {
  phone: 'phone',
  chat: 'chat',
  email: 'email',
  video: 'video',
  'in-person': 'in person',
  'social-public': 'public post',
  'social-private': 'private message',
} as Readonly<Record<string, string>>
export const keyWords = {
  next: 'The way on',
  back: 'Back',
  hush: 'Hush, hold or press',
  more: 'More',
  unsafe: 'Unsafe',
}
