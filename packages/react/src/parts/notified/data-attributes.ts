/** The attributes of `[data-part="notified"]`. */
export enum NotifiedData {
  /** `none` while nobody was told, else `told`. */
  state = 'data-state',
}
