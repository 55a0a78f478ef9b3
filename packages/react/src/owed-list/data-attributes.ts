/** The attributes of `[data-part="ledger"]`. */
export enum LedgerData {
  /** `loading`, `failed`, `empty` or `ready`. */
  state = 'data-state',
  /** `auto`, `light` or `dark`. */
  theme = 'data-theme',
}

/** The attributes of `[data-part="ledger-entry"]`. */
export enum LedgerEntryData {
  /** `open`, `due` within a day, or `late`. */
  state = 'data-state',
  /** `fix`, `update`, `delegate-check`, `follow-up` or `gesture`. */
  kind = 'data-kind',
}
