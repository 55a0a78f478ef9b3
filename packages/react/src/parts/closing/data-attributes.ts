/** The attributes of `[data-part="closing"]` and `[data-part="reopening"]`, while unfolded. */
export enum ClosingData {
  /** `open` or `shut`, on each `[data-part="outcome"]`. */
  state = 'data-state',
}
