/** Every English word of what else can be done with a case. */
export enum words {
  title = 'What else you can do',
  skip = 'Skip this',
  pause = 'Pause',
  escalate = 'Hand it up',
  writeUp = 'Write it up',
  close = 'Close the case',
  reopen = 'Open it again',
  remove = 'Remove from this computer',
}
