import { createHash } from 'node:crypto'

const unstorable = /\p{Surrogate}|\0/u

/** Whether a text can be part of a key: well-formed, without NUL, and not too long for an index. */
export function isKeyText(text: string, most: number): boolean {
  return !unstorable.test(text) && Buffer.byteLength(text) <= most
}

/** An id as part of a key: itself, or its hash where it is not fit for one. */
export function keyText(id: string): string {
  return id !== '' && isKeyText(id, 256) ? id : `sha256:${sha256(id)}`
}

/**
 * The id by which an event is known. One that comes without an id is known by its place and
 * content, so that sending it again is no second event either.
 */
export function eventIdOf(event: unknown, seq: number, json: string): string {
  const { id } = Object(event) as { readonly id?: unknown }
  return typeof id === 'string' ? keyText(id) : `sha256:${sha256(`${seq} ${json}`)}`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
