import type { Keeper } from '../checked-store'
import { copyOf } from '../copy'
import type { AppendResult, CaseListing, Draft, StoreStatus } from '../types'
import type { Asked } from './link'
import { isSeq, partsOf, type Method } from './protocol'
import { reasonFor, refusedFor, unreadable } from './refusals'

/** The page answered with what is no answer. */
const odd = 'store/unreadable'

type Ask = (method: Method, args: readonly unknown[]) => Promise<Asked>

/** Keeps what the page keeps. Answers that make no sense count as none. */
export function keeperBehind(ask: Ask): Keeper {
  async function isDone(method: Method, ...args: readonly unknown[]): Promise<boolean> {
    const asked = await ask(method, args)
    return asked.ok && asked.value === true
  }
  async function all(method: Method, ...args: readonly unknown[]): Promise<readonly unknown[]> {
    const asked = await ask(method, args)
    if (!asked.ok) throw unreadable(asked.code)
    if (!Array.isArray(asked.value)) throw unreadable(odd)
    return asked.value
  }
  return {
    async append(caseId, expectedSeq, events, after) {
      const asked = await ask('append', [caseId, expectedSeq, events, after ?? null])
      if (!asked.ok) return refusedFor(asked.code)
      return isAppendResult(asked.value) ? asked.value : refusedFor(odd)
    },
    read: (caseId, fromSeq = 1) => all('read', caseId, fromSeq),
    async list(filter) {
      const copy = copyOf(filter)
      const isFilter = typeof copy === 'object' && !Array.isArray(copy)
      const listings = await all('list', isFilter ? copy : null)
      if (!listings.every(isListing)) throw unreadable(odd)
      return listings
    },
    putFlow: (hash, flow) => isDone('putFlow', hash, flow),
    async getFlow(hash) {
      const asked = await ask('getFlow', [hash])
      return asked.ok ? (asked.value ?? null) : null
    },
    putDraft: (caseId, field, text) => isDone('putDraft', caseId, field, text),
    async drafts(caseId) {
      const drafts: readonly unknown[] = await all('drafts', caseId).catch(() => [])
      return drafts.filter(isDraft)
    },
    async clearDraft(caseId, field) {
      await ask('clearDraft', [caseId, field])
    },
    remove: (caseId) => isDone('remove', caseId),
    async status() {
      const asked = await ask('status', [])
      if (asked.ok && isStatus(asked.value)) return asked.value
      return { kind: 'memory', reason: reasonFor(asked.ok ? odd : asked.code) }
    },
  }
}

function isAppendResult(value: unknown): value is AppendResult {
  const { ok, code, seq, reason } = partsOf(value)
  if (ok === true) return true
  return ok === false && (code === 'store/conflict' ? isSeq(seq) : typeof reason === 'string')
}

function isListing(value: unknown): value is CaseListing {
  const { caseId, seq, owed } = partsOf(value)
  return typeof caseId === 'string' && isSeq(seq) && Array.isArray(owed)
}

function isDraft(value: unknown): value is Draft {
  const { field, text } = partsOf(value)
  return typeof field === 'string' && typeof text === 'string'
}

function isStatus(value: unknown): value is StoreStatus {
  const { kind, reason } = partsOf(value)
  return (
    ['durable', 'memory'].includes(String(kind)) && (reason === null || typeof reason === 'string')
  )
}
