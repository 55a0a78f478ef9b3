/** The attributes of `[data-part="body"]`. */
export enum BodyData {
  /** `beat`; `sheet` while something is unfolded in its place; `overlay`; `closed`. */
  state = 'data-state',
}
