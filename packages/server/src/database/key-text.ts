const unstorable = /\p{Surrogate}|\0/u

/** Whether a text can be part of a key: well-formed, without NUL, and not too long for an index. */
export function isKeyText(text: string, most: number): boolean {
  return !unstorable.test(text) && Buffer.byteLength(text) <= most
}
