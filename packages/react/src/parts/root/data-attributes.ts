/** The attributes of `[data-part="root"]`. */
export enum RootData {
  /** `live`, `after` or `closed`; `paused`, `safety` or `escalated` while one of these holds. */
  state = 'data-state',
  /** `auto`, `light` or `dark`. */
  theme = 'data-theme',
  /** `glance`, `guide` or `learn`. */
  density = 'data-density',
  /** Present while the customer speaks. */
  hush = 'data-hush',
}
