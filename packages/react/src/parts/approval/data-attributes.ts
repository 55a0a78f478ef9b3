/** The attributes of `[data-part="approval-request"]`; `[data-part="approval"]` holds them. */
export enum ApprovalData {
  /** `needed`, or `asked` while the answer is out. */
  state = 'data-state',
}
