/** The attributes of `[data-part="escalate"]`, which is there while it is unfolded. */
export enum EscalateData {
  /** `host` when the page around it hands the case over, `note` when it is noted only. */
  state = 'data-state',
}
