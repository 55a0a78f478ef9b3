/** The attributes of `[data-part="summary"]`. */
export enum SummaryData {
  /** `ready`, `copied`, or `selected` where the page may not copy. */
  state = 'data-state',
}
