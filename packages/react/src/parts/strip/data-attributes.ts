/** The attributes of `[data-part="strip"]` and of each letter in it, `[data-part="strip-letter"]`. */
export enum StripData {
  /** Of a letter or a beat: `current`, `done`, `todo`, `reopened` or `skipped`. */
  state = 'data-state',
  /** The step's id. */
  step = 'data-step',
}
