/** The attributes of `[data-part="traps"]`. */
export enum TrapsData {
  /** `all` when every trap is shown, `first` when the rest is folded away. */
  state = 'data-state',
}
