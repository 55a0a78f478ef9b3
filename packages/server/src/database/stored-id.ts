import { isPlainId } from '../keys/plain-id'
import type { Keyring } from '../keys/types'

/**
 * An id as part of a key: itself, or a blind index where it may be somebody's words. Equal ids give
 * equal ones, so that what was stored under it is found again.
 */
export async function storedIdOf(
  team: string,
  keyring: Keyring,
  kind: 'event' | 'promise',
  id: string,
): Promise<string> {
  return isPlainId(id) ? id : `blind:${await keyring.blind(team, kind, id)}`
}

/**
 * The id by which an event is known. One that comes without an id is known by its place and
 * content, so that sending it again is no second event either.
 */
export async function eventIdOf(
  team: string,
  keyring: Keyring,
  event: unknown,
  seq: number,
): Promise<string> {
  const { id } = Object(event) as { readonly id?: unknown }
  const known = typeof id === 'string' ? id : `${seq} ${JSON.stringify(event)}`
  return storedIdOf(team, keyring, 'event', known)
}
