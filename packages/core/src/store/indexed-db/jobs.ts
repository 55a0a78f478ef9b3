import { listingAfter } from '../listing'
import type { CaseListing, Draft } from '../types'
import type { Job } from './transaction'

/** The last seq of the case before the append, and whether the events were added. */
export interface Appended {
  readonly added: boolean
  readonly seq: number
}

/** Every key of a case: an array sorts behind every number and text. */
function keysOf(caseId: string, from: number | string = ''): IDBKeyRange {
  return IDBKeyRange.bound([caseId, from], [caseId, []])
}

export function appendJob(
  caseId: string,
  expectedSeq: number,
  events: readonly unknown[],
): Job<Appended> {
  return {
    stores: ['events', 'cases'],
    mode: 'readwrite',
    durability: 'strict',
    work({ store, when, answer }) {
      when(store('events').openKeyCursor(keysOf(caseId, 0), 'prev'), (cursor) => {
        const seq = seqOf(cursor?.key)
        answer({ added: seq === expectedSeq, seq })
        if (seq !== expectedSeq || events.length === 0) return
        events.forEach((event, at) => {
          store('events').add({ case: caseId, seq: seq + at + 1, event })
        })
        when(store('cases').get(caseId) as IDBRequest<CaseListing | undefined>, (before) => {
          store('cases').put(listingAfter(before, caseId, seq + events.length, events))
        })
      })
    },
  }
}

function seqOf(key: IDBValidKey | undefined): number {
  const seq = Array.isArray(key) ? key[1] : undefined
  return typeof seq === 'number' ? seq : 0
}

export function readJob(caseId: string, fromSeq: number): Job<readonly unknown[]> {
  return {
    ...reading('events'),
    work({ store, when, answer }) {
      const rows: IDBRequest<unknown[]> = store('events').getAll(keysOf(caseId, fromSeq))
      when(rows, (found) => answer(found.map(unwrapped)))
    },
  }
}

function unwrapped(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'event' in row ? row.event : row
}

export function listJob(): Job<readonly CaseListing[]> {
  return {
    ...reading('cases'),
    work({ store, when, answer }) {
      when(store('cases').getAll() as IDBRequest<CaseListing[]>, answer)
    },
  }
}

/** A flow is stored once: whoever comes later finds it there. */
export function putFlowJob(hash: string, flow: unknown): Job<boolean> {
  return {
    stores: ['flows'],
    mode: 'readwrite',
    durability: 'strict',
    work({ store, when, answer }) {
      when(store('flows').getKey(hash), (key) => {
        if (key === undefined) store('flows').add(flow, hash)
        answer(true)
      })
    },
  }
}

export function getFlowJob(hash: string): Job<unknown> {
  return {
    ...reading('flows'),
    work({ store, when, answer }) {
      const found: IDBRequest<unknown> = store('flows').get(hash)
      when(found, (flow) => answer(flow ?? null))
    },
  }
}

export function putDraftJob(caseId: string, field: string, text: string): Job<boolean> {
  return {
    ...writingDrafts,
    work({ store, answer }) {
      store('drafts').put({ case: caseId, field, text })
      answer(true)
    },
  }
}

export function draftsJob(caseId: string): Job<readonly Draft[]> {
  return {
    ...reading('drafts'),
    work({ store, when, answer }) {
      const rows = store('drafts').getAll(keysOf(caseId)) as IDBRequest<Draft[]>
      when(rows, (found) => answer(found.map(({ field, text }) => ({ field, text }))))
    },
  }
}

export function clearDraftJob(caseId: string, field: string): Job<boolean> {
  return {
    ...writingDrafts,
    work({ store, answer }) {
      store('drafts').delete([caseId, field])
      answer(true)
    },
  }
}

/** A draft is written with every few keys: waiting for the disk would cost more than it saves. */
const writingDrafts = { stores: ['drafts'], mode: 'readwrite', durability: 'relaxed' } as const

function reading(name: string) {
  return { stores: [name], mode: 'readonly', durability: 'default' } as const
}
