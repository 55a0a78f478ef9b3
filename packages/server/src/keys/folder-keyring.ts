import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { caseKeyOf } from './case-key'
import { namesIn, putSecret, readSecret, shredSecret } from './folder'
import { masterKeysIn, monthOf, type MasterKeys } from './master-keys'
import { keyBytes, type Binding } from './seal'
import type { CaseKey, Keyring } from './types'

export interface FolderKeyringOptions {
  /** What wraps the keys of cases: a folder beside them unless a key management service does it. */
  readonly masters?: MasterKeys
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

const keyId = /^(\d{4}-\d\d)\.([0-9a-f]{2})([0-9a-f]{30})$/

/**
 * A keyring in a folder outside the database: a file for each case's key, wrapped by the master key
 * of the month in which it was made. Removing that one file makes the case unreadable at once, in
 * every copy of the database. Several processes may share the folder; nothing is cached, so a key
 * that one destroys is gone for all.
 */
export function folderKeyring(folder: string, options: FolderKeyringOptions = {}): Keyring {
  const { now = Date.now } = options
  const { masters = masterKeysIn(join(folder, 'masters'), now) } = options
  const keys = join(folder, 'cases')

  const pathOf = (id: string): string | null => {
    const [, month, shard, rest] = keyId.exec(id) ?? []
    return month && shard && rest ? join(keys, month, shard, rest) : null
  }
  return {
    async create(team, caseId) {
      const key = randomBytes(keyBytes)
      const name = randomBytes(16).toString('hex')
      const { month, bytes } = await masters.wrap(bindingOf(team, caseId, name), key)
      const id = `${month}.${name}`
      await putSecret(join(keys, month, name.slice(0, 2), name.slice(2)), bytes)
      return caseKeyOf(id, key)
    },
    async find(team, caseId, id): Promise<CaseKey | null> {
      const path = pathOf(id)
      const bytes = path === null ? null : await readSecret(path)
      if (bytes === null) return null
      const month = id.slice(0, 7)
      const key = await masters.unwrap(bindingOf(team, caseId, id.slice(8)), { month, bytes })
      return key && caseKeyOf(id, key)
    },
    async destroy(_team, _caseId, id) {
      const path = pathOf(id)
      if (path !== null) await shredSecret(path)
    },
    async retire() {
      const lastMonth = monthOf(new Date(now()).setUTCDate(0))
      const retired: string[] = []
      for (const month of await masters.months()) {
        // Another machine's clock may still be in the month before.
        if (month >= lastMonth || (await holdsKeys(join(keys, month)))) continue
        await masters.destroy(month)
        retired.push(month)
      }
      return retired
    },
    async blind(team, kind, text) {
      const path = join(folder, 'blind.key')
      if ((await readSecret(path)) === null) await putSecret(path, randomBytes(keyBytes))
      const key = await readSecret(path)
      if (key === null) throw new Error(`The key file ${path} was removed while it was read.`)
      return createHmac('sha256', key)
        .update(JSON.stringify([team, kind, text]))
        .digest('base64url')
    },
  }
}

function bindingOf(team: string, caseId: string, name: string): Binding {
  return ['case-key', team, caseId, name]
}

async function holdsKeys(month: string): Promise<boolean> {
  for (const shard of await namesIn(month)) {
    const names = await namesIn(join(month, shard))
    if (names.some((name) => /^[0-9a-f]{30}$/.test(name))) return true
  }
  return false
}
