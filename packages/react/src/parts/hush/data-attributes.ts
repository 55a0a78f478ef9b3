/** The attributes of `[data-part="hush-toggle"]` and `[data-part="stop-hush"]`. */
export enum HushData {
  /** `on` while the panel is hushed, else `off`. */
  state = 'data-state',
}
