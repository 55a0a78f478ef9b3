/** The attributes of `[data-part="more"]`, which is there while it is unfolded. */
export enum MoreData {
  /** `open`, or `closed` when the case is. */
  state = 'data-state',
}
