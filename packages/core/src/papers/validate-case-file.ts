import { checkEvent } from '../case/log/check-event'
import { isObject } from '../case/log/event-shapes'
import { fold } from '../case/log/fold'
import { compileFlow } from '../machine/compile-flow'
import { flowOfHash } from '../flow/hash'
import type { Flow, Problem } from '../flow/types'
import { validateFlow } from '../flow/validate-flow'
import type { CaseFile } from './case-file'
import { forbiddenKeys } from './forbidden-keys'
import { parseCapped } from './parse-capped'
import { problem } from './problems'

const mostEvents = 50_000
const mostFlows = 50

export type CaseFileCheck =
  | {
      readonly ok: true
      readonly file: CaseFile
      /** What is damaged, newer or does not follow: kept, but the case opens for reading only. */
      readonly quarantined: readonly Problem[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Checks a text against the format of exported cases: answers the case, or every problem there is
 * at once as code, path and message. Refuses before parsing what is over 16 million characters, 40
 * levels or a million values. Every flow has to be a valid one and to be what its hash says; an
 * event need not be readable, as in a store: it is listed, and kept as it is. Never throws.
 */
export function validateCaseFile(text: unknown): CaseFileCheck {
  const parsed = parseCapped(text)
  if ('code' in parsed) return { ok: false, problems: [parsed] }
  const { value } = parsed
  const shut = isObject(value) ? formatProblem(value) : problem('not-a-case', 'format')
  if (shut || !isObject(value)) return { ok: false, problems: shut ? [shut] : [] }
  const { caseId, events, flows } = value
  // The language of flows refuses such keys in them itself.
  const others = Object.entries(value).filter(([key]) => key !== 'flows')
  const problems = [
    ...forbiddenKeys(Object.fromEntries(others)),
    ...(isCaseId(caseId) ? [] : [problem('bad-id', 'caseId')]),
    ...eventsProblems(events),
    ...flowsProblems(flows),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const file = { format: 'amends.case', version: 1, caseId, events, flows } as CaseFile
  return { ok: true, file, quarantined: quarantineOf(file) }
}

function formatProblem({ format, version }: Readonly<Record<string, unknown>>): Problem | null {
  if (format !== 'amends.case') return problem('not-a-case', 'format')
  if (version === 1) return null
  return typeof version === 'number' && version > 1
    ? problem('newer', 'version')
    : problem('bad-version', 'version')
}

function isCaseId(id: unknown): boolean {
  return typeof id === 'string' && id !== '' && id.length <= 256 && id !== '__proto__'
}

function eventsProblems(events: unknown): readonly Problem[] {
  if (!Array.isArray(events) || events.length === 0) return [problem('no-events', 'events')]
  return events.length > mostEvents ? [problem('too-many-events', 'events')] : []
}

function flowsProblems(flows: unknown): readonly Problem[] {
  if (!isObject(flows)) return [problem('no-flows', 'flows')]
  const all = Object.entries(flows)
  if (all.length > mostFlows) return [problem('too-many-flows', 'flows')]
  return all.flatMap(([hash, flow]) => flowProblems(hash, flow))
}

function flowProblems(hash: string, flow: unknown): readonly Problem[] {
  const at = `flows.${hash.slice(0, 64)}`
  const checked = validateFlow(flow)
  if (!checked.ok) {
    return checked.problems.map(({ code, path, message }) => ({
      code,
      path: path === '' ? at : `${at}.${path}`,
      message,
    }))
  }
  return flowOfHash(flow, hash) ? [] : [problem('wrong-hash', at)]
}

/** Why entries of the log cannot be followed: each that cannot be read, then where replaying stops. */
function quarantineOf({ events, flows }: CaseFile): readonly Problem[] {
  const unread = events.flatMap((entry, at) => {
    const checked = checkEvent(entry)
    return 'code' in checked
      ? [{ code: checked.code, path: `events.${at}`, message: checked.reason }]
      : []
  })
  const at = new Map(Object.entries(flows).filter(([, flow]) => runs(flow)))
  const { stop } = fold(events, (hash) => at.get(hash) ?? null)
  const known = stop === null || unread.some(({ path }) => path === `events.${stop.seq - 1}`)
  return known
    ? unread
    : [...unread, { code: stop.code, path: `events.${stop.seq - 1}`, message: stop.reason }]
}

function runs(flow: Flow): boolean {
  try {
    compileFlow(flow)
    return true
  } catch {
    return false
  }
}
