import {
  indexedDbStore,
  memoryStore,
  openCase,
  type CaseEventInput,
  type Draft,
  type Recovery,
  type Store,
} from '@amends/core'
import { hostStore, openHostPort } from '@amends/core/host-store'
import { RecoveryPanel } from '@amends/react'
import '@amends/react/styles.css'
import { createRoot } from 'react-dom/client'
import { agentAt } from '../../browser/kit/agent'
import { until } from '../../browser/kit/until'
import { journeysOf, returning } from '../../browser/kit/walks'
import { flows } from '../../conformance/flows'
import { figuresOf } from './figures'
import { countRows, fill } from './raw-storage'
import { noteKeys } from './note-keys'
import './page.css'

declare global {
  /** Clicks the shortest whole case of a flow; answers how it stands then. */
  var walkThrough: (flow: string) => Promise<string>
  var flowIds: readonly string[]
  /** Records words on a case until the page ends; tells the test of each that was kept. */
  var talk: (caseId: string) => Promise<void>
  var walkHonestly: (flow: string, fillAfter?: number) => Promise<Honesty>
  /** How many events of a case the page around this frame holds; there where it keeps them. */
  var rowsAtDesk: typeof countRows | undefined
  /** Records an event in a case as another page would; answers whether it was taken. */
  var record: (caseId: string, event: CaseEventInput) => Promise<boolean>
  var fellDueIn: (caseId: string) => Promise<readonly { commitment: string; due: string }[]>
  var wordsOf: (caseId: string) => Promise<readonly string[]>
  var figures: ReturnType<typeof figuresOf>
}

/** What a whole case came to where little or nothing can be stored. */
export interface Honesty {
  readonly status: string
  /** What the panel said of its keeping, each once, in the order it was said. */
  readonly said: readonly string[]
  /** How often it said "saved" of more than the browser holds. */
  readonly lies: number
}

const column = document.querySelector<HTMLElement>('#column')!
const asked = new URLSearchParams(location.search)
const flow = flows.find(({ id }) => id === (asked.get('flow') ?? 'mama'))!

/** What a careless host would write: it waits until nobody types, and never hurries. */
function debounced(store: Store, ms: number): Store {
  let timer = 0
  return {
    ...store,
    putDraft(...given) {
      clearTimeout(timer)
      timer = window.setTimeout(() => void store.putDraft(...given), ms)
      return Promise.resolve(true)
    },
  }
}

/** What a liar would be: it keeps nothing and says that it does. */
const lying: Store = { ...memoryStore(), status: async () => ({ kind: 'durable', reason: null }) }

/** What a careless host would take: it answers at once, and the browser writes when it likes. */
function inLocalStorage(): Store {
  const shelf = memoryStore()
  const kept = JSON.parse(localStorage.getItem('shelf') ?? '{}') as Record<string, string[]>
  const keep = (key: string, value: string) => {
    kept[key] = [...(kept[key] ?? []), value]
    localStorage.setItem('shelf', JSON.stringify(kept))
  }
  return {
    ...shelf,
    status: async () => ({ kind: 'durable', reason: null }),
    async append(caseId, seq, events) {
      const result = await shelf.append(caseId, seq, events)
      if (result.ok) for (const event of events) keep(caseId, JSON.stringify(event))
      return result
    },
    read: async (caseId, from = 1) =>
      (kept[caseId] ?? []).slice(from - 1).map((event) => JSON.parse(event) as unknown),
    async putDraft(caseId, field, text) {
      keep(`draft ${caseId}`, JSON.stringify({ field, text }))
      return true
    },
    drafts: async (caseId) =>
      (kept[`draft ${caseId}`] ?? []).slice(-1).map((draft) => JSON.parse(draft) as Draft),
  }
}

/** What a frame does that may store nothing of its own: the page around it, at this origin, keeps it. */
function atDesk(origin: string): Store {
  const token = location.hash.slice(1)
  return hostStore({
    port: () => openHostPort({ page: parent, origins: [origin], token }),
    otherwise: (reason) => memoryStore({ reason }),
  })
}

const desk = asked.get('host')
const store = asked.has('localstorage')
  ? inLocalStorage()
  : asked.has('debounced')
    ? debounced(indexedDbStore(), 250)
    : asked.has('lying')
      ? lying
      : desk
        ? atDesk(desk)
        : indexedDbStore()
const root = createRoot(column)
const shared = { safetyProtocol: null, locale: 'en-GB', timeZone: 'UTC' } as const
root.render(
  <RecoveryPanel
    {...shared}
    caseId={asked.get('case') ?? 'case-1'}
    flow={flow}
    about={{ ...returning, channel: 'phone' }}
    store={store}
  />,
)
noteKeys()

/** The shortest whole case of a flow; when told to, the disk is full after so many events. */
globalThis.walkHonestly = async (id, fillAfter) => {
  const said: string[] = []
  let lies = 0
  let events = 0
  const status = await walk(id, async (recovery) => {
    events += 1
    if (events === fillAfter) await fill()
    const { saved, log, caseId } = recovery
    if (said.at(-1) !== saved) said.push(saved)
    if (saved === 'saved' && (await (globalThis.rowsAtDesk ?? countRows)(caseId)) < log.length)
      lies += 1
  })
  return { status, said, lies }
}

const one = (selector: string) => column.querySelector<HTMLElement>(selector)!
const heading = '[data-part="cue"] [role="heading"]'

function stageOf(recovery: Recovery) {
  root.render(<RecoveryPanel {...shared} key={recovery.caseId} recovery={recovery} />)
  return {
    host: column,
    get panel() {
      return one('[data-part="root"]')
    },
    get cue() {
      return column.querySelector(heading)?.textContent ?? ''
    },
    part: (name: string) => one(`[data-part="${name}"]`),
    all: (selector: string) => [...column.querySelectorAll<HTMLElement>(selector)],
  }
}

globalThis.figures = figuresOf(flow)
globalThis.flowIds = flows.map(({ id }) => id)
const caseOf = (caseId: string, of = flow) =>
  openCase({
    caseId,
    flow: of,
    store,
    about: returning,
    authority: { currency: 'EUR', limit: 5000 },
    locale: 'en-GB',
    zone: 'UTC',
  })
globalThis.talk = async (caseId) => {
  const recovery = await caseOf(caseId)
  const beat = recovery.view().beat!.path
  for (let word = 0; ; word += 1) {
    const text = `${caseId} ${word}`
    const said = { type: 'text.said', beat, channel: 'phone', text, via: 'spoken' } as const
    const { ok } = await recovery.send(said)
    if (ok && recovery.saved === 'saved') await globalThis.tellTest?.('kept', Date.now(), text)
  }
}
globalThis.record = async (caseId, event) => {
  const recovery = await caseOf(caseId)
  const { ok } = await recovery.send(event)
  await recovery.dispose()
  return ok
}
globalThis.fellDueIn = async (caseId) => {
  const events = (await store.read(caseId)) as { type: string; commitment: string; due: string }[]
  return events.filter(({ type }) => type === 'commitment.fell-due')
}
globalThis.wordsOf = async (caseId) => {
  const events = (await store.read(caseId)) as { text?: string }[]
  return events.flatMap(({ text }) => text ?? [])
}
globalThis.walkThrough = (id) => walk(id)
async function walk(id: string, then?: (recovery: Recovery) => Promise<void>): Promise<string> {
  const each = flows.find((method) => method.id === id)!
  const journey = journeysOf(each).toSorted((a, b) => a.length - b.length)[0]!
  const recovery = await caseOf(`walk-${id}`, each)
  const shown = stageOf(recovery)
  const first = recovery.view().beat?.cue
  await until(() => shown.cue === first, 'the first cue')
  await agentAt(shown, recovery).walk(journey, then && (() => then(recovery)))
  const { status } = recovery.view()
  await recovery.dispose()
  return status
}
