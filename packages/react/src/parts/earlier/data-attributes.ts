/** The attributes of `[data-part="earlier"]`. */
export enum EarlierData {
  /** Whether what was promised then was kept: `kept`, `broken`, or `unknown`. */
  state = 'data-state',
}
