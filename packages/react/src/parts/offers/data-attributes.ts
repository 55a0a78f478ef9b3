/** The attributes of `[data-part="offer"]`; `[data-part="offers"]` holds them. */
export enum OfferData {
  /** `open`, `over-limit`, `asked`, `approved`, `refused`, `accepted`, `declined` or `withdrawn`. */
  state = 'data-state',
}
