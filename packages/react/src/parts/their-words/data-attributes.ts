/** The attributes of `[data-part="their-words"]`. */
export enum TheirWordsData {
  /** Which of their words: `story` or `asked`. */
  kept = 'data-kept',
  /** `open` when all of it is shown, `closed` when it is cut to two lines. */
  state = 'data-state',
}
