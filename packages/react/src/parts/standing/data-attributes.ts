/** The attributes of `[data-part="standing"]`. */
export enum StandingData {
  /** `paused`, `escalated`, or `colleague`. */
  state = 'data-state',
}
