import { httpStore, openCase, type HttpStore, type Recovery } from '@amends/core'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { about } from '../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../tests/fixtures/small-flow'
import { databases } from '../../test/databases'
import { deskOn } from '../../test/desk-on'
import { newTeam } from '../../test/desk'

const press = { type: 'beat.left', beat: 'listen/hear', exit: 'finished' } as const

/** The same button, pressed more than once: the customer's case moves one beat, and no further. */
describe.each(databases)('a press over the server on $name', ({ shared }) => {
  const stores: HttpStore[] = []
  const cases: Recovery[] = []
  const desk = deskOn(shared, { perMinute: 1_000_000 })
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  })
  afterEach(async () => {
    for (const recovery of cases.splice(0)) await recovery.dispose()
    for (const store of stores.splice(0)) store.close()
    vi.unstubAllGlobals()
  })

  async function pageOf(team: string, browser: string, who: string): Promise<Recovery> {
    const { headers } = desk.as(team, 'agent', who)
    const store = httpStore({ url: desk.url, name: `${team} ${browser}`, headers: () => headers })
    stores.push(store)
    const agent = { id: who, name: who }
    const options = { caseId: 'a', flow: smallFlow, store, about: { ...about, agent } }
    const recovery = await openCase(options)
    cases.push(recovery)
    return recovery
  }
  async function logOf(team: string) {
    return (await desk.as(team).read('a')).body as { seq: number; events: { type: string }[] }
  }
  const isAt = (team: string, seq: number) =>
    vi.waitFor(async () => expect(await logOf(team)).toMatchObject({ seq }), 20_000)
  const types = async (team: string) => (await logOf(team)).events.map(({ type }) => type)

  test('twice on one page is one', async () => {
    const team = newTeam()
    const page = await pageOf(team, 'one', 'sam')
    const answers = await Promise.all([page.send(press), page.send(press)])
    expect(answers).toMatchObject([{ ok: true }, { ok: false, code: 'event/stale' }])
    await isAt(team, 2)
    expect(page.view().beat?.path).toBe('listen/probe')
  })

  test.each([
    ['tabs of one browser', 'one', 'sam'],
    ['browsers of two people', 'other', 'kim'],
  ])('at once in two %s is one', async (_, browser, who) => {
    const team = newTeam()
    const mine = await pageOf(team, 'one', 'sam')
    await isAt(team, 1)
    const theirs = await pageOf(team, browser, who)
    await Promise.all([mine.send(press), theirs.send(press)])
    const both = [mine, theirs]
    const said = {
      type: 'text.said',
      beat: 'listen/probe',
      channel: 'phone',
      via: 'spoken',
    } as const
    await Promise.all(both.map((page, at) => page.send({ ...said, text: `words ${at}` })))
    await isAt(team, 4)
    await vi.waitFor(async () => {
      for (const page of both) expect(page.log).toEqual((await logOf(team)).events)
    }, 20_000)
    expect((await types(team)).filter((type) => type === 'beat.left')).toHaveLength(1)
    for (const page of both) expect(page.view().beat?.path).toBe('listen/probe')
  })
})
