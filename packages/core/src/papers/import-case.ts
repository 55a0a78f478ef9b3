import { trustedStore } from '../case/trusted-store'
import { canonicalJson } from '../flow/hash'
import type { CaseEvent } from '../case/types'
import type { Problem } from '../flow/types'
import type { Store } from '../store/types'
import type { CaseFile } from './case-file'
import { problem } from './problems'
import { validateCaseFile } from './validate-case-file'

export type ImportResult =
  | {
      readonly ok: true
      readonly caseId: string
      /** Events that were not here before: none when all of it was. */
      readonly added: number
      /** What is damaged, newer or does not follow: kept, but the case opens for reading only. */
      readonly quarantined: readonly Problem[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** How often somebody else may write first. */
const attempts = 3

/**
 * Puts an exported case into a store. Imports nothing unless all of the file is sound, and
 * overwrites nothing: a case that is here already has to begin with the same events, or the file
 * with those that are here; what is missing is added. So importing twice is importing once. Answers
 * every problem at once as code, path and message. Never throws or rejects.
 */
export async function importCase(text: string, store: Store): Promise<ImportResult> {
  const checked = validateCaseFile(text)
  if (!checked.ok) return checked
  const { file, quarantined } = checked
  const keeper = trustedStore(store)
  for (const [hash, flow] of Object.entries(file.flows)) {
    if (!(await keeper.putFlow(hash, flow))) return refused(problem('not-kept', `flows.${hash}`))
  }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const added = await addMissing(file, keeper)
    if (typeof added === 'number') return { ok: true, caseId: file.caseId, added, quarantined }
    if (added) return refused(added)
  }
  return refused(problem('not-kept'))
}

function refused(one: Problem): ImportResult {
  return { ok: false, problems: [one] }
}

/** What a store holds need not be JSON. */
function same(one: unknown, other: unknown): boolean {
  try {
    return canonicalJson(one) === canonicalJson(other)
  } catch {
    return false
  }
}

/** How many events were added, what stands in the way, or null when somebody else wrote first. */
async function addMissing(file: CaseFile, store: Store): Promise<number | Problem | null> {
  const { caseId, events } = file
  const here = await store.read(caseId).catch(() => null)
  if (!here) return problem('unreadable')
  const differs = here.findIndex((entry, at) => at < events.length && !same(entry, events[at]))
  if (differs >= 0) return problem('exists', `events.${differs}`)
  const missing = events.slice(here.length)
  if (missing.length === 0) return 0
  const result = await store.append(caseId, here.length, missing as readonly CaseEvent[])
  if (result.ok) return missing.length
  if (result.code === 'store/conflict') return null
  return { code: result.code, path: '', message: `${problem('not-kept').message} ${result.reason}` }
}
