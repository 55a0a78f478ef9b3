/** The attributes of `[data-part="pause"]`, which is there while it is unfolded. */
export enum PauseData {
  /** `ready`, or `shut` while the case cannot be paused. */
  state = 'data-state',
}
