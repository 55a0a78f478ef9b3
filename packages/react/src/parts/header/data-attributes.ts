/** The attributes of `[data-part="header"]`. */
export enum HeaderData {
  /** The customer's channel. */
  channel = 'data-channel',
}
