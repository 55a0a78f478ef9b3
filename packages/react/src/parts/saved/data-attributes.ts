/** The attributes of `[data-part="saved"]`. */
export enum SavedData {
  /** `saving`, `waiting`, `not-saved` or `memory-only`; while all is saved the part is not there. */
  state = 'data-state',
}
