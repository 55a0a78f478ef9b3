import { describe, expect, test } from 'vitest'
import { openedEvent } from '../../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../../tests/fixtures/small-flow'
import { deskOn } from '../../../../../tests/fixtures/wire/desk'
import { wireServer } from '../../../../../tests/fixtures/wire/server'
import { said } from '../../testing/store-checks/kit'

const opened = openedEvent(smallFlow)
const kim = { team: 'a', person: 'kim' }
const sam = { team: 'a', person: 'sam' }
const other = { team: 'b', person: 'kim' }

/** A browser whose requests are of who holds the token, each team with cases of its own. */
async function sharedBrowser(now: { who: typeof kim | null; token?: string } = { who: kim }) {
  const teams = { a: wireServer(), b: wireServer() }
  const server = {
    ...teams.a,
    answer: (asked: Parameters<typeof teams.a.answer>[0]) => {
      if (!now.who) return Promise.resolve({ status: 401, body: {} })
      const theirs = now.who.team === 'a' ? teams.a : teams.b
      theirs.who = now.who
      return theirs.answer(asked)
    },
  }
  const desk = deskOn({ headers: () => ({ authorization: now.token ?? '' }) }, server)
  return { ...desk, now, at: (team: 'a' | 'b') => teams[team].store }
}
type Browser = Awaited<ReturnType<typeof sharedBrowser>>

async function wait({ world }: Browser, ms = 1_000): Promise<void> {
  await world.run(world.now() + ms)
}
/** Kim of team A begins a case while the network is away. */
async function leftWaiting(): Promise<Browser> {
  const browser = await sharedBrowser()
  await browser.store.list()
  browser.line.meets = () => 'lost'
  await browser.store.append('a', 0, [opened, said(2)])
  await browser.store.putDraft('a', 'story', 'typing')
  await wait(browser)
  browser.line.meets = () => null
  return browser
}

describe.each([
  ['a colleague', sam],
  ['somebody of another team', other],
])('what waits of one person, when %s signs in', (_, next) => {
  test('is not sent, listed or shown as theirs, and goes out when its own is back', async () => {
    const browser = await leftWaiting()
    const { now, at, reload } = browser
    now.who = next
    const theirs = reload()
    await theirs.sync()
    await wait(browser, 600_000)
    expect(await at('a').read('a')).toEqual([])
    expect(await at('b').read('a')).toEqual([])
    expect(await theirs.list()).toEqual([])
    expect(await theirs.read('a')).toEqual([])
    expect(await theirs.drafts('a')).toEqual([])
    expect(await theirs.unsent()).toEqual([])
    expect(await theirs.copy.list()).toEqual([])
    now.who = kim
    const mine = reload()
    expect(await mine.drafts('a')).toEqual([{ field: 'story', text: 'typing' }])
    await mine.sync()
    await wait(browser)
    expect(await at('a').read('a')).toEqual([opened, said(2)])
    expect(await at('b').read('a')).toEqual([])
  })

  test.each([
    ['after a 401', undefined],
    ['with another token', 'another'],
  ])('is not sent from a page that stays open, %s', async (__, token) => {
    const browser = await leftWaiting()
    const { now, at, store, line, delivery, wake } = browser
    if (token) now.token = token
    else {
      line.meets = ({ path }) => {
        if (path === '/me') return null
        line.meets = () => null
        return { status: 401, body: {} }
      }
    }
    now.who = next
    wake()
    await store.sync()
    await wait(browser)
    expect([await at('a').read('a'), await at('b').read('a')]).toEqual([[], []])
    expect(delivery('a')?.problem?.code).toBe('store/other-person')
    await expect(store.list()).rejects.toThrow('store/other-person')
    expect(await store.append('a', 2, [said(3)])).toMatchObject({ code: 'store/denied' })
    await expect(store.read('a')).rejects.toThrow('store/other-person')
    now.who = kim
    now.token = 'a third'
    await wait(browser, 600_000)
    expect(await at('a').read('a')).toEqual([opened, said(2)])
  })
})

describe('without the network', () => {
  test('a page is of who signed in last', async () => {
    const browser = await leftWaiting()
    const { now, line, reload } = browser
    now.who = sam
    await reload().list()
    line.meets = () => 'lost'
    const offline = reload()
    expect(await offline.read('a').catch(() => [])).toEqual([])
    await offline.append('b', 0, [opened])
    await wait(browser)
    line.meets = () => null
    now.who = kim
    const mine = reload()
    await mine.sync()
    await wait(browser)
    expect(await browser.at('a').read('a')).toHaveLength(2)
    expect(await browser.at('a').read('b')).toEqual([])
    now.who = sam
    await reload().sync()
    await wait(browser)
    expect(await browser.at('a').read('b')).toEqual([opened])
  })

  test('a copy that is nobody’s yet is of the first who is known', async () => {
    const browser = await sharedBrowser({ who: null })
    const { now, store, reload, at } = browser
    await store.append('a', 0, [opened])
    await wait(browser)
    now.who = kim
    await reload().sync()
    await wait(browser)
    expect(await at('a').read('a')).toEqual([opened])
    now.who = sam
    const theirs = reload()
    await theirs.sync()
    expect(await theirs.copy.list()).toEqual([])
  })

  test('a server that does not say who it is in time keeps nobody waiting', async () => {
    const browser = await leftWaiting()
    const { line, reload, world } = browser
    line.meets = () => 'hangs'
    const reading = reload().read('a')
    await world.run(world.now() + 3_000)
    expect(await reading).toEqual([opened, said(2)])
  })
})

test('who is signed in is asked once as long as the credentials are the same', async () => {
  const browser = await sharedBrowser()
  const { store, line } = browser
  for (let seq = 0; seq < 5; seq += 1) await store.append('a', seq, [said(seq + 1)])
  await store.list()
  await wait(browser, 60_000)
  expect(line.requests.filter(({ path }) => path === '/me')).toHaveLength(1)
})
