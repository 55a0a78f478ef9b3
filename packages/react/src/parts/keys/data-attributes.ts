/** The attributes of `[data-part="keys"]`. */
export enum KeysData {
  /** `open` while it is shown. */
  state = 'data-state',
}
