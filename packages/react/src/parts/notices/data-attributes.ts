/** The attributes of `[data-part="notices"]` and of each notice in it, `[data-part="notice"]`. */
export enum NoticesData {
  /** The code of what happened: `read-only` codes, effect codes, `refused`. */
  code = 'data-code',
}
