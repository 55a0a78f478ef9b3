import { hashFlow } from '../flow/hash'
import type { Flow } from '../flow/types'
import { prepare, type Prepared } from './log/complete'
import { hasShape } from './log/event-shapes'
import type { About, Authority } from './types'

/** The first event of a case, but for its envelope. */
export type Opening = Prepared & { readonly about: About }

/**
 * What a new case is opened with, as plain data. Throws a developer's mistake: an id, an `about` or
 * an `authority` that could not be read from the log again.
 */
export function openingOf(
  caseId: string,
  flow: Flow,
  about: About,
  authority: Authority | null,
): Opening {
  const ref = { id: flow.id, version: flow.version, hash: hashFlow(flow) }
  const opening = prepared({ type: 'case.opened', flow: ref, about, authority })
  if (caseId && opening && hasShape('case.opened', opening)) return opening as Opening
  throw new Error(
    '[amends] A case with this "caseId", "about" or "authority" could not be opened again. ' +
      'Give case, customer, agent and ticket an id, the agent a name, a known channel, texts alone; ' +
      'the authority a currency and a number. (case/about)',
  )
}

function prepared(payload: unknown): Prepared | null {
  try {
    return prepare(payload)
  } catch {
    return null
  }
}
