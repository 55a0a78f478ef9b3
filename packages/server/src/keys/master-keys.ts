import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Refusal } from '../refusal'
import { namesIn, putSecret, readSecret, shredSecret } from './folder'
import { keyBytes, seal, unseal, type Binding } from './seal'

/** A key wrapped by the master key of a month. */
export interface Wrapped {
  /** As `2026-11`. */
  readonly month: string
  readonly bytes: Uint8Array
}

/** The keys that wrap the keys of cases, one a month. A key management service can be one. */
export interface MasterKeys {
  /** Wraps by the master key of this month (UTC), made when there is none. */
  wrap(binding: Binding, key: Uint8Array): Promise<Wrapped>
  /** The key that was wrapped, or null when its master key is gone. Throws when it is damaged. */
  unwrap(binding: Binding, wrapped: Wrapped): Promise<Uint8Array | null>
  /** Months that have a master key, earliest first. */
  months(): Promise<readonly string[]>
  destroy(month: string): Promise<void>
}

/** Master keys in a folder, one file a month that nobody but this user can read. */
export function masterKeysIn(folder: string, now: () => number = Date.now): MasterKeys {
  const pathOf = (month: string) => join(folder, `${month}.key`)
  const reading = new Map<string, Promise<Buffer | null>>()
  /** Read once for all who ask meanwhile, as a page of a list does; not kept for those who come later. */
  function masterOf(month: string): Promise<Buffer | null> {
    const found =
      reading.get(month) ?? readSecret(pathOf(month)).finally(() => reading.delete(month))
    reading.set(month, found)
    return found
  }
  return {
    async wrap(binding, key) {
      const month = monthOf(now())
      const path = pathOf(month)
      if ((await readSecret(path)) === null) await putSecret(path, randomBytes(keyBytes))
      const master = await readSecret(path)
      if (master === null) throw lost(month)
      return { month, bytes: seal(master, binding, key) }
    },
    async unwrap(binding, { month, bytes }) {
      const master = await masterOf(month)
      if (master === null) return null
      const key = unseal(master, binding, bytes)
      if (key === null) throw lost(month)
      return key
    },
    async months() {
      const names = await namesIn(folder)
      return names.flatMap((name) => /^(\d{4}-\d\d)\.key$/.exec(name)?.[1] ?? []).toSorted()
    },
    destroy: (month) => shredSecret(pathOf(month)),
  }
}

/** The month of an instant (milliseconds) in UTC, as `2026-11`. */
export function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7)
}

function lost(month: string): Refusal {
  return new Refusal(
    503,
    'keys/master-lost',
    `The master key of ${month} does not open what it closed, so the cases of that month cannot be read. Restore the folder of keys from its backup.`,
  )
}
