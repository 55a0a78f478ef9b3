import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import type { CaseKey, Keyring, Place, Sealing } from '../src/keys/types'

/** Real encryption with keys that are gone with the test. `destroy` is what erasure comes to. */
export interface MemorySealing extends Sealing {
  readonly destroy: (keyId: string) => void
  /** Ids of the keys there are, the oldest first. */
  readonly keys: () => readonly string[]
}

export function memorySealing(): MemorySealing {
  const keys = new Map<string, CaseKey>()
  const secret = randomBytes(32)
  const keyring: Keyring = {
    async create() {
      const id = randomBytes(8).toString('hex')
      const key = caseKey(id, randomBytes(32))
      keys.set(id, key)
      return key
    },
    find: async (_team, _caseId, keyId) => keys.get(keyId) ?? null,
    blind: async (team, kind, text) =>
      createHmac('sha256', secret)
        .update(JSON.stringify([team, kind, text]))
        .digest('hex'),
  }
  return {
    keyring,
    destroy: (keyId) => keys.delete(keyId),
    keys: () => [...keys.keys()],
    chain: (previous, { sealed, ...link }) =>
      createHash('sha256')
        .update(previous ?? '')
        .update(JSON.stringify(link))
        .update(sealed)
        .digest(),
  }
}

function caseKey(id: string, key: Buffer): CaseKey {
  return {
    id,
    seal(place, text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(place))
      return Buffer.concat([
        nonce,
        cipher.update(text, 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ])
    },
    open(place, sealed) {
      const bytes = Buffer.from(sealed)
      const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
        .setAAD(bound(place))
        .setAuthTag(bytes.subarray(-16))
      return Buffer.concat([opener.update(bytes.subarray(12, -16)), opener.final()]).toString()
    },
  }
}

function bound({ team, caseId, what, seq }: Place): Buffer {
  return Buffer.from(JSON.stringify([team, caseId, what, seq]))
}
