import {
  knownIn,
  openCase,
  removeClosedCases,
  type Recovery,
  type RecoveryView,
} from '@amends/core'
import { aboutOf, authorityOf } from '../host/about'
import type { Ticket } from '../inbox/tickets/types'
import { begun, flowOf } from '../settings/settings'
import { copy, store } from './store'

/** Every case of the inbox as it stands now, by ticket. */
export interface Board {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly views: Readonly<Record<string, RecoveryView>>
  /** Why cases do not outlive the tab, or null. */
  readonly notKept: string | null
}

/** Closed cases leave this computer after so many days. */
const keptFor = { days: 90 }

const opened = new Map<string, Promise<Recovery>>()
const waiting = new Set<string>()
const listeners = new Set<() => void>()
let board: Board = { state: 'loading', views: {}, notKept: null }

function change(changes: Partial<Board>): void {
  board = { ...board, ...changes }
  for (const listener of listeners) listener()
}

export const boardNow = (): Board => board
export function onBoard(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The inbox's own reader of a case: a second one beside the panel's, like a second tab. */
export function openedCase(ticket: Ticket): Promise<Recovery> {
  const before = opened.get(ticket.id)
  if (before) return before
  const recovery = openCase({
    caseId: ticket.id,
    flow: flowOf(begun.get()[ticket.id]?.flow ?? ''),
    store,
    about: aboutOf(ticket),
    authority: authorityOf(ticket),
  })
  opened.set(ticket.id, recovery)
  return recovery
}

async function show(ticket: Ticket): Promise<void> {
  if (opened.has(ticket.id)) return
  const recovery = await openedCase(ticket)
  const put = (view: RecoveryView) => {
    if (view.readOnly?.code === 'case/removed') forget(ticket, recovery)
    else change({ views: { ...board.views, [ticket.id]: view } })
  }
  put(recovery.view())
  recovery.subscribe(put)
}

const without = <T>(table: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(table).filter(([name]) => name !== key))

/** A case that was removed, here or in another tab, may begin anew. */
function forget(ticket: Ticket, recovery: Recovery): void {
  if (!opened.delete(ticket.id)) return
  void recovery.dispose()
  begun.set((all) => without(all, ticket.id))
  change({ views: without(board.views, ticket.id) })
  expect(ticket)
}

/** While the server does not answer, the inbox has the cases that this computer knows. */
function onlyKnown(why: unknown) {
  const known = knownIn(why)
  if (known === null) throw why
  return known
}

let reading: Promise<void> | null = null

/** Reads, once, the cases that exist and waits for the others to begin. */
export const readBoard = (tickets: readonly Ticket[]): Promise<void> =>
  (reading ??= readCases(tickets))

async function readCases(tickets: readonly Ticket[]): Promise<void> {
  try {
    await removeClosedCases(copy, keptFor)
    const [cases, status] = await Promise.all([store.list().catch(onlyKnown), store.status()])
    const known = new Set(cases.map(({ caseId }) => caseId))
    await Promise.all(tickets.filter(({ id }) => known.has(id)).map(show))
    change({ state: 'ready', notKept: status.kind === 'memory' ? status.reason : null })
  } catch {
    change({ state: 'failed' })
  }
}

/** Shows the case of a ticket from its first event on. */
export function expect(ticket: Ticket): void {
  if (opened.has(ticket.id) || waiting.has(ticket.id)) return
  waiting.add(ticket.id)
  const stop = store.watch(ticket.id, (seq) => {
    if (seq === 0) return
    stop()
    waiting.delete(ticket.id)
    void show(ticket)
  })
}

/** Due becomes late as time passes. */
export async function refreshBoard(): Promise<void> {
  for (const recovery of await Promise.all(opened.values())) recovery.refresh()
}
