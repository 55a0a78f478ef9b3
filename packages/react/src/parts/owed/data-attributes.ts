/** The attributes of `[data-part="owed"]`. */
export enum OwedData {
  /** Of the one due soonest: `open`, `due` within a day, or `late`. */
  state = 'data-state',
  /** Whether the list is unfolded: `open` or `folded`. */
  list = 'data-list',
}
