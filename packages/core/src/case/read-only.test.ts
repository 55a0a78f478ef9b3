import { describe, expect, test, vi } from 'vitest'
import {
  answer,
  codeOf,
  due,
  leave,
  me,
  openedEvent,
  send,
  smallCase,
  walkTo,
} from '../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../tests/fixtures/small-flow'
import { storeWith } from '../../../../tests/fixtures/stores'
import { fold, hashFlow, type CaseEventInput, type Flow, type Store } from '../index'

const other: Flow = { ...smallFlow, id: 'other', name: 'Other' }
const events: readonly CaseEventInput[] = [
  answer('story', 'It broke.', 'listen/hear'),
  {
    type: 'commitment.made',
    kind: 'fix',
    what: 'a new kettle',
    due: due('2026-03-04T17:00'),
    owner: me,
  },
  leave('listen/hear', 'finished'),
]

const flowOf = (hash: string) => (hash === hashFlow(smallFlow) ? smallFlow : null)
const ref = (flow: Flow) => ({ id: flow.id, version: flow.version, hash: hashFlow(flow) })

/** A log as a store would hold it: five entries, with the story and a promise among them. */
async function wholeLog(): Promise<readonly Record<string, unknown>[]> {
  const recovery = await smallCase()
  await send(recovery, ...events)
  return JSON.parse(JSON.stringify([...recovery.log])) as Record<string, unknown>[]
}

/** A store that holds these entries, whatever they are, and the flow unless it is left out. */
function storeOf(entries: readonly unknown[], flow: Flow | null = smallFlow) {
  const append = vi.fn<Store['append']>(async () => ({ ok: true }))
  return storeWith({
    append,
    read: async (_, from = 1) => structuredClone(entries.slice(from - 1)),
    getFlow: async (hash) => (flow && hashFlow(flow) === hash ? flow : null),
  })
}

type Break = (log: readonly Record<string, unknown>[]) => readonly unknown[]
const at =
  (seq: number, change: Record<string, unknown>): Break =>
  (log) =>
    log.map((entry) => (entry['seq'] === seq ? { ...entry, ...change } : entry))

const breaks: readonly (readonly [what: string, code: string, broken: Break])[] = [
  ['an event of a newer version', 'log/newer', at(4, { v: 2 })],
  ['an event of a kind that is not known', 'log/newer', at(4, { type: 'case.sung' })],
  ['an event of a kind that every object has', 'log/newer', at(4, { type: 'toString' })],
  ['an event without its payload', 'log/damaged', at(4, { exit: undefined })],
  ['an event with a damaged payload', 'log/damaged', at(4, { beat: { path: 'listen/hear' } })],
  ['an event without a time', 'log/damaged', at(4, { at: 'yesterday' })],
  ['an event without an id', 'log/damaged', at(4, { id: 7 })],
  ['an event of no version', 'log/damaged', at(4, { v: '1' })],
  ['an event without a number', 'log/damaged', at(4, { seq: 'four' })],
  ['an event without a kind', 'log/damaged', at(4, { type: null })],
  ['something that is not an event', 'log/damaged', (log) => [...log.slice(0, 3), 'four']],
  ['nothing where an event was', 'log/damaged', (log) => [...log.slice(0, 3), null]],
  ['a hole', 'log/hole', (log) => [...log.slice(0, 2), ...log.slice(3)]],
  ['an event twice', 'log/hole', (log) => [...log.slice(0, 3), ...log.slice(2)]],
  ['events in another order', 'log/hole', (log) => [...log.slice(0, 2), log[3], log[2]]],
  ['an event that does not follow', 'log/refused', at(4, { beat: 'mend/ask', exit: 'told' })],
  ['a second opening', 'log/refused', (log) => [...log, { ...log[0], seq: 5 }]],
]

describe.each(breaks)('a log with %s', (_, code, broken) => {
  test(`opens for reading only, with the reason`, async () => {
    const store = storeOf(broken(await wholeLog()))
    const recovery = await smallCase({ store })
    const { readOnly, can } = recovery.view()
    expect(readOnly?.code).toBe(code)
    expect(readOnly?.reason).toMatch(/^[A-Z].*\.$/)
    expect(Object.values(can).some(Boolean)).toBe(false)
  })

  test('keeps what was understood on the screen, and never begins anew', async () => {
    const entries = broken(await wholeLog())
    const recovery = await smallCase({ store: storeOf(entries) })
    const { kept, owed, beat } = recovery.view()
    const promised = fold(entries, flowOf).events.filter(({ type }) => type === 'commitment.made')
    expect(kept.story).toBe('It broke.')
    expect(owed).toHaveLength(promised.length)
    expect(beat?.path).toMatch(/^listen\//)
    expect(recovery.log).toEqual(entries.slice(0, recovery.log.length))
    expect(recovery.log.length).toBeGreaterThanOrEqual(2)
  })

  test('takes nothing in, and loses nothing that is stored', async () => {
    const entries = broken(await wholeLog())
    const store = storeOf(entries)
    const recovery = await smallCase({ store })
    const event = answer('story', 'Something else', 'listen/hear')
    expect(recovery.can(event)).toBe(false)
    expect(codeOf(await recovery.send(event))).toBe(code)
    await recovery.flush()
    await recovery.dispose()
    expect(store.append).not.toHaveBeenCalled()
    expect(await store.read('case-1')).toEqual(structuredClone(entries))
  })

  test('folds the same way wherever it is read from', async () => {
    const entries = broken(await wholeLog())
    const whole = fold(entries, flowOf)
    expect(whole.stop?.code).toBe(code)
    const half = fold(entries.slice(0, 2), flowOf)
    const rest = fold(entries.slice(2), flowOf, half)
    expect(rest.stop).toEqual(whole.stop)
    expect(rest.events).toEqual(whole.events)
    expect(fold(entries, flowOf, whole)).toBe(whole)
  })
})

test('a damaged opening shows nothing, and is still not written over', async () => {
  const [opened, ...rest] = await wholeLog()
  const store = storeOf([{ ...opened, about: null }, ...rest])
  const recovery = await smallCase({ store })
  expect(recovery.view()).toMatchObject({ readOnly: { code: 'log/damaged' }, beat: null })
  expect((await recovery.send(answer('story', 'x'))).ok).toBe(false)
  expect(store.append).not.toHaveBeenCalled()
})

describe('a case whose flow is not at hand', () => {
  test('shows words and promises, and takes nothing in', async () => {
    const store = storeOf(await wholeLog(), null)
    const recovery = await smallCase({ store, flow: other })
    const view = recovery.view()
    expect(view.readOnly).toMatchObject({ code: 'flow/missing' })
    expect(view.readOnly?.reason).toContain('small')
    expect(view).toMatchObject({
      beat: null,
      steps: [],
      kept: { story: 'It broke.' },
      owed: [{ what: 'a new kettle', owner: 'Noor' }],
      flow: { id: 'small', version: '1.0.0' },
      about: { customer: 'Ana' },
    })
    expect(codeOf(await recovery.send(answer('story', 'x')))).toBe('flow/missing')
    expect(JSON.parse(JSON.stringify(view))).toEqual(view)
  })

  test('is not followed on a flow that only has its name', async () => {
    const forged: Flow = { ...smallFlow, summary: 'Something else.' }
    const store = { ...storeOf(await wholeLog(), null), getFlow: async () => forged }
    const recovery = await smallCase({ store, flow: forged })
    expect(recovery.view().readOnly).toMatchObject({ code: 'flow/missing' })
  })

  test.each([
    ['nothing', undefined],
    ['a text', 'flow'],
    ['a damaged flow', { ...smallFlow, steps: 7 }],
  ])('is not followed on %s', async (_, flow) => {
    const store = { ...storeOf(await wholeLog(), null), getFlow: async () => flow }
    const recovery = await smallCase({ store, flow: other })
    expect(recovery.view().readOnly).toMatchObject({ code: 'flow/missing' })
  })

  test('opens with whatever flow the page has now, on the one it began with', async () => {
    const store = storeOf(await wholeLog())
    const recovery = await smallCase({ store, flow: other })
    expect(recovery.view()).toMatchObject({ readOnly: null, flow: { id: 'small' } })
    await walkTo(recovery, 'own/name')
  })
})

describe('a case that moves to another flow', () => {
  const moved = { v: 1, seq: 5, id: 'm', at: openedEvent(other).at, by: 'lead' } as const
  const change = { from: ref(smallFlow), to: ref(other), beat: 'mend/ask' }

  test('is replayed on both', async () => {
    const log = [...(await wholeLog()), { ...moved, type: 'flow.changed', ...change }]
    const flows = new Map([smallFlow, other].map((flow) => [hashFlow(flow), flow]))
    const { stop, standing } = fold(log, (hash) => flows.get(hash) ?? null)
    expect(stop).toBeNull()
    expect(standing?.flow).toBe(other)
    expect(standing?.snapshot.value).toEqual({ recovering: { mend: 'ask' } })
    expect(standing?.snapshot.context.answers).toEqual({ story: 'It broke.' })
  })

  test('is read up to there where the other is missing', async () => {
    const log = [...(await wholeLog()), { ...moved, type: 'flow.changed', ...change }]
    const recovery = await smallCase({ store: storeOf(log) })
    expect(recovery.view()).toMatchObject({
      readOnly: { code: 'flow/missing' },
      beat: { path: 'listen/probe' },
      kept: { story: 'It broke.' },
    })
  })

  test('is moved by an event, takes its words along, and can be opened anywhere after', async () => {
    const store = storeWith()
    const first = await smallCase({ store })
    await send(first, ...events)
    const page = await smallCase({ store, flow: other })
    expect((await page.send({ type: 'flow.changed', ...change, beat: 'no/where' })).ok).toBe(false)
    const unknown = { ...change, to: { ...change.to, hash: 'unknown' } }
    expect((await page.send({ type: 'flow.changed', ...unknown })).ok).toBe(false)
    await send(page, { type: 'flow.changed', ...change })
    expect(page.view()).toMatchObject({
      flow: { name: 'Other' },
      beat: { path: 'mend/ask' },
      kept: { story: 'It broke.' },
      can: { back: false },
    })
    await send(page, answer('asked', 'a new one', 'mend/ask'), leave('mend/ask', 'told'))
    const elsewhere = await smallCase({ store, flow: { ...smallFlow, id: 'third' } })
    expect(elsewhere.view()).toEqual(page.view())
  })
})
