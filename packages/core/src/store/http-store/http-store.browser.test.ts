import { afterEach, describe, expect, it, vi } from 'vitest'
import { about, leave, send } from '../../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../../tests/fixtures/small-flow'
import { lineTo, type Line } from '../../../../../tests/fixtures/wire/line'
import { wireServer } from '../../../../../tests/fixtures/wire/server'
import { openCase, type CaseEvent, type Recovery, type Store } from '../../index'
import { opened, said } from '../../testing/store-checks/kit'
import { storeContract } from '../../testing/store-contract'
import { httpStore } from './http-store'
import type { HttpStore } from './types'

interface Place {
  readonly name: string
  readonly line: Line
}

const places = new WeakMap<Store, Place>()
const stores = new Set<HttpStore>()

function at(place: Place): HttpStore {
  const { name, line } = place
  const store = httpStore({ url: 'http://server.test', name, fetch: line.fetch })
  places.set(store, place)
  stores.add(store)
  return store
}
const newPlace = (server = wireServer()): Place => ({
  name: crypto.randomUUID(),
  line: lineTo(server),
})
const tabOf = (store: Store) => at(places.get(store) ?? newPlace())

afterEach(() => {
  for (const store of stores) store.close()
  stores.clear()
  vi.restoreAllMocks()
})

storeContract({
  name: 'stores over the wire of two tabs, in Chromium',
  make: () => at(newPlace()),
  reopen: tabOf,
  isCopy: true,
  describe,
  it,
  expect,
})

const texts = (events: readonly unknown[]) =>
  (events as CaseEvent[]).flatMap((event) => (event.type === 'text.said' ? [event.text] : []))
const spoken = (text: string) =>
  ({ type: 'text.said', beat: 'listen/hear', channel: 'phone', text, via: 'spoken' }) as const
const caseIn = (store: Store): Promise<Recovery> =>
  openCase({ caseId: 'a', flow: smallFlow, store, about })

describe('a store over the wire in Chromium', () => {
  it('is durable: what could not be sent is sent by the page that comes next', async () => {
    const server = wireServer()
    const place = newPlace(server)
    place.line.meets = () => 'lost'
    const first = at(place)
    expect(await first.append('a', 0, [opened(), said(2)])).toEqual({ ok: true })
    expect(await first.status()).toEqual({ kind: 'durable', reason: null })
    first.close()
    place.line.meets = () => null
    const next = at(place)
    await next.sync()
    expect(await server.store.read('a')).toEqual([opened(), said(2)])
    expect(await next.unsent()).toEqual([])
  })

  it('lets one of many tabs send at a time, each event once', async () => {
    const server = wireServer()
    const place = newPlace(server)
    const tabs = Array.from({ length: 4 }, () => at(place))
    let [flying, most] = [0, 0]
    const answer = server.answer.bind(server)
    vi.spyOn(server, 'answer').mockImplementation(async (asked) => {
      if (asked.method === 'POST') most = Math.max(most, (flying += 1))
      await new Promise((resolve) => {
        setTimeout(resolve, 2)
      })
      const answered = await answer(asked)
      if (asked.method === 'POST') flying -= 1
      return answered
    })
    const write = async (tab: HttpStore, who: number) => {
      for (let made = 0; made < 10; made += 1) {
        const event = (seq: number) => ({ ...said(seq, `${who} ${made}`), id: `${who}-${made}` })
        let result = await tab.append('a', 0, [event(1)])
        while (!result.ok && result.code === 'store/conflict') {
          result = await tab.append('a', result.seq, [event(result.seq + 1)])
        }
      }
    }
    await Promise.all(tabs.map(write))
    await Promise.all(tabs.map((tab) => tab.sync()))
    await vi.waitFor(async () => expect(texts(await server.store.read('a'))).toHaveLength(40))
    expect(most).toBe(1)
    expect(new Set(texts(await server.store.read('a'))).size).toBe(40)
  })

  it('takes turns by lease where there are no locks', async () => {
    vi.spyOn(navigator, 'locks', 'get').mockReturnValue(undefined as never)
    const server = wireServer()
    const place = newPlace(server)
    const [one, other] = [at(place), at(place)]
    await one.append('a', 0, [opened()])
    await other.append('a', 1, [said(2)])
    await vi.waitFor(async () => expect(await server.store.read('a')).toHaveLength(2), 5_000)
  })

  it('brings two agents in two browsers to the same case, live', async () => {
    const server = wireServer()
    const [one, other] = [at(newPlace(server)), at(newPlace(server))]
    const mine = await caseIn(one)
    await vi.waitFor(async () => expect(await server.store.read('a')).toHaveLength(1))
    const theirs = await caseIn(other)
    await send(mine, spoken('from one'))
    await vi.waitFor(() => expect(texts(theirs.log)).toEqual(['from one']), 5_000)
    await send(theirs, leave('listen/hear', 'finished'))
    await vi.waitFor(() => expect(mine.view().beat?.path).toBe('listen/probe'), 5_000)
    expect(mine.log).toEqual(theirs.log)
  })

  it('shows that it waits, goes on, and puts it right when both moved at once', async () => {
    const server = wireServer()
    const [here, there] = [newPlace(server), newPlace(server)]
    const mine = await caseIn(at(here))
    await vi.waitFor(async () => expect(await server.store.read('a')).toHaveLength(1))
    const theirs = await caseIn(at(there))
    here.line.meets = () => 'lost'
    here.line.cut()
    await send(mine, leave('listen/hear', 'finished'), spoken('mine'))
    await vi.waitFor(() => expect(mine.view().saved).toBe('waiting'), 5_000)
    await send(theirs, leave('listen/hear', 'finished'), spoken('theirs'))
    await vi.waitFor(async () => expect(await server.store.read('a')).toHaveLength(3), 5_000)
    here.line.meets = () => null
    dispatchEvent(new Event('online'))
    await vi.waitFor(() => expect(mine.view().saved).toBe('saved'), 5_000)
    await vi.waitFor(() => expect(texts(mine.log)).toEqual(['theirs', 'mine']), 5_000)
    expect(mine.view()).toMatchObject({
      beat: { path: 'listen/probe' },
      notices: [{ code: 'case/rebase' }],
    })
    await vi.waitFor(() => expect(theirs.log).toEqual(mine.log), 5_000)
  })
})
