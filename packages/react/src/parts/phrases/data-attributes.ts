/** The attributes of `[data-part="phrases"]`, and of `[data-part="phrase"]` and `[data-part="gap"]` in it. */
export enum PhrasesData {
  /** Of the part: `open` when every phrase is shown, else `closed`. Of a gap: `empty` or `filled`. */
  state = 'data-state',
  /** Of a phrase once it was used: `insert`, `copy`, `select` or `spoken`. */
  said = 'data-said',
  /** Of a gap: its name in the flow. */
  gap = 'data-gap',
}
