/** Whether a text can be an id that says nothing of anybody: no spaces, no signs of an address. */
export function isPlainId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w:./-]{1,256}$/.test(value)
}
