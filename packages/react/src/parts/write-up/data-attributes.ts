/** The attributes of `[data-part="write-up"]`, which is there while it is unfolded. */
export enum WriteUpData {
  /** `loading`, `ready`, or `failed` when it could not be loaded. */
  state = 'data-state',
}
