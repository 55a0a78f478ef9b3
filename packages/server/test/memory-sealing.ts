import { createHmac, randomBytes } from 'node:crypto'
import { caseKeyOf } from '../src/keys/case-key'
import { hashChain } from '../src/keys/chain'
import type { CaseKey, Keyring, Sealing } from '../src/keys/types'

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
      const key = caseKeyOf(id, randomBytes(32))
      keys.set(id, key)
      return key
    },
    find: async (_team, _caseId, keyId) => keys.get(keyId) ?? null,
    async destroy(_team, _caseId, keyId) {
      keys.delete(keyId)
    },
    retire: async () => [],
    blind: async (team, kind, text) =>
      createHmac('sha256', secret)
        .update(JSON.stringify([team, kind, text]))
        .digest('hex'),
  }
  return {
    keyring,
    destroy: (keyId) => keys.delete(keyId),
    keys: () => [...keys.keys()],
    chain: hashChain,
  }
}
