/** The attributes of `[data-part="commitment"]`, in `commitments` and in `owed`. */
export enum CommitmentData {
  /** `open`, `due` within a day, or `late`. */
  state = 'data-state',
  /** `fix`, `update`, `delegate-check`, `follow-up` or `gesture`. */
  kind = 'data-kind',
}
