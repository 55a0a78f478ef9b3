/** The attributes of `[data-part="standing"]`. */
export enum StandingData {
  /** `paused` or `escalated`. */
  state = 'data-state',
}
