/** The attributes of `[data-part="removal"]`, which is there while it is unfolded. */
export enum RemovalData {
  /** `ready`, or `refused` once it could not be removed. */
  state = 'data-state',
}
