/** The attributes of `[data-part="exits"]`, and of each `[data-part="exit"]` in it. */
export enum ExitsData {
  /** Of the part: `covered` or `open`. Of an exit: `open` or `closed`. */
  state = 'data-state',
  /** Present on the main exit. */
  main = 'data-main',
  /** The exit's id. */
  exit = 'data-exit',
}
