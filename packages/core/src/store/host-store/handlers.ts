import type { CaseEvent } from '../../case/types'
import type { Flow } from '../../flow/types'
import type { AppendResult, CaseFilter, Store } from '../types'
import { isSeq, partsOf, type Method, type Request } from './protocol'

/** What a port keeps on telling. */
interface Following {
  open(): void
  follow(caseId: string): void
  unfollow(caseId: string): void
}

interface Handler {
  /** Whether the method can be called with these. */
  fits(args: readonly unknown[]): boolean
  run(store: Store, request: Request, following: Following): unknown
}

type Texts = readonly [string, string, string]
type Append = readonly [string, number, readonly CaseEvent[], string | null]

/** How a page does what a frame asks of its store. */
export const handlers: Readonly<Record<Method, Handler>> = {
  open: {
    fits: ({ length }) => length === 0,
    run: (_, __, following) => following.open(),
  },
  append: {
    fits: ([caseId, expectedSeq, events, after]) =>
      areTexts([caseId, after ?? ''], 2) && isSeq(expectedSeq) && Array.isArray(events),
    run: append,
  },
  read: {
    fits: ([caseId, fromSeq]) => areTexts([caseId], 1) && isSeq(fromSeq),
    run: (store, { args: [caseId, fromSeq] }) => store.read(caseId as string, fromSeq as number),
  },
  list: {
    fits: ([filter]) => filter === null || (typeof filter === 'object' && !Array.isArray(filter)),
    run: (store, { args: [filter] }) => store.list((filter as CaseFilter | null) ?? undefined),
  },
  putFlow: {
    fits: ([hash, flow]) => areTexts([hash], 1) && flow !== null && typeof flow === 'object',
    run: (store, { args: [hash, flow] }) => store.putFlow(hash as string, flow as Flow),
  },
  getFlow: {
    fits: (args) => areTexts(args, 1),
    run: (store, { args }) => store.getFlow(...(args as unknown as readonly [string])),
  },
  putDraft: {
    fits: (args) => areTexts(args, 3),
    run: (store, { args }) => store.putDraft(...(args as unknown as Texts)),
  },
  drafts: {
    fits: (args) => areTexts(args, 1),
    run: (store, { args: [caseId] }) => store.drafts(caseId as string),
  },
  clearDraft: {
    fits: (args) => areTexts(args, 2),
    run: (store, { args: [caseId, field] }) => store.clearDraft(caseId as string, field as string),
  },
  remove: { fits: (args) => areTexts(args, 1), run: remove },
  status: {
    fits: ({ length }) => length === 0,
    run: (store) => store.status(),
  },
  follow: {
    fits: (args) => areTexts(args, 1),
    run: (_, { args: [caseId] }, following) => following.follow(caseId as string),
  },
  unfollow: {
    fits: (args) => areTexts(args, 1),
    run: (_, { args: [caseId] }, following) => following.unfollow(caseId as string),
  },
}

function areTexts(values: readonly unknown[], count: number): boolean {
  return values.length === count && values.every((value) => typeof value === 'string')
}

/** What was kept before its answer was lost is not refused for being there: it is told by its ids. */
async function append(store: Store, { args, again }: Request): Promise<AppendResult> {
  const [caseId, expectedSeq, events, after] = args as unknown as Append
  const result = await store.append(caseId, expectedSeq, events, after ?? undefined)
  const doubtful = again && !result.ok && result.code === 'store/conflict'
  if (!doubtful || result.seq < expectedSeq + events.length || events.length === 0) return result
  const stored = await store.read(caseId, expectedSeq + 1)
  const same = events.every((event, at) => isSame(event, stored[at]))
  return same ? { ok: true } : result
}

function isSame(event: unknown, stored: unknown): boolean {
  const { id } = partsOf(event)
  return typeof id === 'string' && id === partsOf(stored)['id']
}

async function remove(store: Store, { args, again }: Request): Promise<boolean> {
  const [caseId] = args as unknown as readonly [string]
  const removed = await store.remove(caseId)
  if (removed || !again) return removed
  const [events, drafts] = await Promise.all([store.read(caseId), store.drafts(caseId)])
  return events.length === 0 && drafts.length === 0
}
