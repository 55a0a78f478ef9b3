import { Refusal } from '../refusal'
import { seal, unseal } from './seal'
import type { CaseKey, Place } from './types'

/** A case's key from its bytes. */
export function caseKeyOf(id: string, bytes: Uint8Array): CaseKey {
  return {
    id,
    seal: (place, text) => seal(bytes, bindingOf(place), Buffer.from(text)),
    open(place, sealed) {
      const plain = unseal(bytes, bindingOf(place), sealed)
      if (plain === null) throw damaged()
      return plain.toString()
    },
  }
}

function bindingOf({ team, caseId, what, seq }: Place) {
  return [team, caseId, what, seq]
}

function damaged(): Refusal {
  return new Refusal(
    500,
    'keys/damaged',
    'A stored text of this case does not open with its key, so it was changed or moved since it was written. Nothing is shown in its place. Restore the database from a backup of the same time as the keys.',
  )
}
