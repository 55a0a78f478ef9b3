/** The attributes of `[data-part="field"]`; `[data-part="fields"]` holds them. */
export enum FieldData {
  /** Its id in the flow. */
  field = 'data-field',
  /** `text`, `long-text`, `one-of`, `any-of`, `yes-no`, `date-time` or `money`. */
  input = 'data-input',
  /** `empty`, `answered`, `shut`, or `refused` when its last answer was not taken. */
  state = 'data-state',
}

/** The attributes of `[data-part="composer"]`: a few lines and the buttons that record them. */
export enum ComposerData {
  /** `ready`, or `refused` while it says why. */
  state = 'data-state',
}
