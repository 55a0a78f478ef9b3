/** The attributes of `[data-part="cue"]`. */
export enum CueData {
  /** `live` or `after`; `paused`, `safety`, `escalated` or `closed` while one of these holds. */
  state = 'data-state',
  /** The path of the beat. */
  beat = 'data-beat',
}
