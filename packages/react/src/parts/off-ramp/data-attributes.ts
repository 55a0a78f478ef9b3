/** The attributes of `[data-part="off-ramp"]` and `[data-part="safety"]`. */
export enum OffRampData {
  /** `open` while its sheet is, `raised` while safety is, else `closed`. */
  state = 'data-state',
}
