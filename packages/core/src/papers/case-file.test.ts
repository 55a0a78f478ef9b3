import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { about, answer, here, send, smallCase } from '../../../../tests/fixtures/cases'
import { berlin, paperCase } from '../../../../tests/fixtures/paper-case'
import { smallFlow } from '../../../../tests/fixtures/small-flow'
import { storeWith } from '../../../../tests/fixtures/stores'
import { hashFlow, indexedDbStore, memoryStore, openCase, type Store } from '../index'
import { exportCase, importCase, readCase, writeUpOf } from './index'

const whole = await paperCase()
const file = exportCase(whole.contents())
const text = JSON.stringify(file)

const opened = (store: Store, caseId = file.caseId) => {
  return openCase({ caseId, flow: smallFlow, store, about, ...berlin })
}
const stored = (store: Store, caseId = file.caseId) => store.read(caseId)
const problemsOf = (result: Awaited<ReturnType<typeof importCase>>) =>
  result.ok ? [] : result.problems.map(({ code, path }) => [code, path])

afterEach(() => void vi.unstubAllGlobals())

describe('a case that goes out and in again', () => {
  test('is the same case on another computer, on the flow it began with', async () => {
    const store = memoryStore()
    expect(await importCase(text, store)).toEqual({
      ok: true,
      caseId: 'ticket-4821',
      added: whole.log.length,
      quarantined: [],
    })
    const again = await opened(store)
    expect(again.log).toEqual(whole.log)
    expect(again.flow?.id).toBe('mama')
    expect(exportCase(again.contents())).toEqual(file)
    const options = { ...berlin, format: 'text', length: 'full' } as const
    expect(writeUpOf(again, options)).toBe(writeUpOf(whole, options))
  })

  test('is so in the storage of a browser', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.stubGlobal('IDBKeyRange', IDBKeyRange)
    const store = indexedDbStore()
    expect(await importCase(text, store)).toMatchObject({ ok: true, added: whole.log.length })
    expect((await opened(store)).log).toEqual(whole.log)
  })

  test('carries the flows its log names and no other', async () => {
    const other = await smallCase()
    const { flows } = whole.contents()
    const contents = { ...other.contents(), flows: new Map([...flows, ...other.contents().flows]) }
    expect(Object.keys(exportCase(contents).flows)).toEqual([hashFlow(smallFlow)])
  })

  test('can be read from a store without being opened', async () => {
    const store = memoryStore()
    const recovery = await smallCase({ store })
    await send(recovery, answer('story', 'It broke.', 'listen/hear'))
    const kept = await readCase('case-1', store)
    expect(kept && exportCase(kept)).toEqual(exportCase(recovery.contents()))
    expect(await readCase('nobody', store)).toBeNull()
  })

  test('takes along what the store could not hold', async () => {
    const store = storeWith()
    const recovery = await smallCase({ store })
    store.append = async () => ({ ok: false, code: 'store/full', reason: 'No room' })
    await send(recovery, answer('story', 'It broke.', 'listen/hear'))
    expect(exportCase(recovery.contents()).events).toEqual(recovery.log)
  })
})

describe('importing a case that is here already', () => {
  test('changes nothing when it is the same', async () => {
    const store = memoryStore()
    await importCase(text, store)
    const before = await stored(store)
    expect(await importCase(text, store)).toMatchObject({ ok: true, added: 0 })
    expect(await stored(store)).toEqual(before)
  })

  test('changes nothing when it has gone on here, and adds what has gone on there', async () => {
    const half = JSON.stringify({ ...file, events: file.events.slice(0, 5) })
    const store = memoryStore()
    expect(await importCase(half, store)).toMatchObject({ ok: true, added: 5 })
    expect(await importCase(text, store)).toMatchObject({ ok: true, added: file.events.length - 5 })
    expect(await importCase(half, store)).toMatchObject({ ok: true, added: 0 })
    expect(await stored(store)).toEqual(file.events)
  })

  test('is refused when something else happened, and overwrites nothing', async () => {
    const store = memoryStore()
    const recovery = await smallCase({ store, caseId: file.caseId })
    await send(recovery, answer('story', 'Another one.', 'listen/hear'))
    const before = await stored(store)
    const result = await importCase(text, store)
    expect(problemsOf(result)).toEqual([['case-file/exists', 'events.0']])
    expect(await stored(store)).toEqual(before)
  })

  test('does not mind in which order keys were written', async () => {
    const store = memoryStore()
    await importCase(text, store)
    const turned = file.events.map((event) =>
      Object.fromEntries(Object.entries(event as object).toReversed()),
    )
    const result = await importCase(JSON.stringify({ ...file, events: turned }), store)
    expect(result).toMatchObject({ ok: true, added: 0 })
  })

  test('meets somebody who writes at the same moment', async () => {
    const store = storeWith()
    const { append } = store
    let rival = true
    store.append = async (...args) => {
      if (rival) await append(args[0], args[1], args[2].slice(0, 3))
      rival = false
      return append(...args)
    }
    expect(await importCase(text, store)).toMatchObject({ ok: true })
    expect(await stored(store)).toEqual(file.events)
  })
})

describe('a store that does not take it', () => {
  test.each([
    ['cannot be read', { read: () => Promise.reject(new Error('broken')) }, 'case-file/unreadable'],
    ['takes no flow', { putFlow: async () => false }, 'case-file/not-kept'],
    [
      'is full',
      { append: async () => ({ ok: false, code: 'store/full', reason: 'No room' }) as const },
      'store/full',
    ],
    ['throws', { append: () => Promise.reject(new Error('a bug')) }, 'store/failed'],
  ])('because it %s is told of, and nothing throws', async (_, change, code) => {
    const result = await importCase(text, storeWith(change))
    expect(problemsOf(result).map(([one]) => one)).toEqual([code])
  })
})

describe('a log that is damaged or newer', () => {
  const changed = (at: number, entry: unknown) =>
    JSON.stringify({ ...file, events: file.events.with(at, entry) })

  test.each([
    ['of a newer version', { v: 2, seq: 8, type: 'case.sung' }, 'log/newer'],
    ['damaged', { ...(file.events[7] as object), at: 'noon' }, 'log/damaged'],
    ['no event at all', 'x', 'log/damaged'],
    ['missing', file.events[8], 'log/hole'],
    ['one that does not follow', { ...(file.events[0] as object), seq: 8 }, 'log/refused'],
  ])('because an entry is %s is kept as it is and opens for reading', async (_, entry, code) => {
    const store = memoryStore()
    const result = await importCase(changed(7, entry), store)
    expect(result).toMatchObject({ ok: true, added: file.events.length })
    expect(result.ok && result.quarantined[0]).toMatchObject({ code, path: 'events.7' })
    const recovery = await opened(store)
    expect(recovery.view().readOnly?.code).toBe(code)
    expect(recovery.log).toEqual(file.events.slice(0, 7))
    expect(recovery.view().kept.story).toContain('They promised it')
    expect(exportCase(recovery.contents()).events).toEqual(file.events.with(7, entry))
  })

  test('is told of entry by entry', async () => {
    const events = file.events.with(3, null).with(5, { v: 9 })
    const result = await importCase(JSON.stringify({ ...file, events }), memoryStore())
    expect(result.ok && result.quarantined.map(({ path }) => path)).toEqual([
      'events.3',
      'events.5',
    ])
  })

  test('because its flow is nowhere opens for reading too', async () => {
    const store = memoryStore()
    const result = await importCase(JSON.stringify({ ...file, flows: {} }), store)
    expect(result.ok && result.quarantined.map(({ code }) => code)).toEqual(['flow/missing'])
    expect((await opened(store)).view().readOnly?.code).toBe('flow/missing')
  })
})

test('a case goes on where it stood', async () => {
  const recovery = await smallCase()
  await send(recovery, { type: 'beat.left', beat: 'listen/hear', exit: 'finished' })
  const store = memoryStore()
  await importCase(JSON.stringify(exportCase(recovery.contents())), store)
  const again = await smallCase({ store })
  expect(here(again)).toBe('listen/probe')
  await send(again, answer('impact', 'the day is lost'))
  expect(again.saved).toBe('memory-only')
})
