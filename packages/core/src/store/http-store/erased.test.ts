import { describe, expect, test, vi } from 'vitest'
import { openedEvent } from '../../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../../tests/fixtures/small-flow'
import { deskOn } from '../../../../../tests/fixtures/wire/desk'
import { openKeptCase } from '../../case/open-kept-case'
import { said } from '../../testing/store-checks/kit'
import { knownIn } from '../unanswered'

const opened = openedEvent(smallFlow)
const left = { type: 'beat.left', beat: 'listen/hear', exit: 'finished' } as const
const gone = (code: string) => ({ status: 410, body: { code, message: '' } })

/** A browser with a case that has a draft, and with so many entries that wait. */
async function withCase(words = 0) {
  const desk = deskOn()
  const { store, server, world, line } = desk
  await server.store.putFlow(opened.flow.hash, smallFlow)
  await store.append('a', 0, [opened, said(2)])
  await world.run(100)
  await store.list()
  await store.putDraft('a', 'story', 'typing')
  line.meets = () => 'lost'
  for (let seq = 3; seq < 3 + words; seq += 1) await store.append('a', seq - 1, [said(seq)])
  line.meets = () => null
  const answer = (code: string) => {
    line.meets = ({ path }) => (path.startsWith('/cases/a/') ? gone(code) : null)
  }
  const wait = (ms = 60_000) => world.run(world.now() + ms)
  return { ...desk, answer, wait }
}

describe('a case that was erased at the server', () => {
  test.each([0, 2])('is nowhere in this browser, with %i entries that wait', async (words) => {
    const { store, answer, wait, line, wake } = await withCase(words)
    answer('case/erased')
    if (words > 0) wake()
    else await store.read('a')
    await wait()
    expect(await store.copy.read('a')).toEqual([])
    expect(await store.copy.list()).toEqual([])
    expect(await store.drafts('a')).toEqual([])
    expect(await store.unsent()).toEqual([])
    await expect(store.read('a')).rejects.toThrow('case/erased')
    line.meets = () => 'lost'
    expect(knownIn(await store.list().catch((error: unknown) => error))).toEqual([])
    expect(await store.remove('a')).toBe(true)
  })

  test('is gone when a page hears of a change in it, with what was set aside', async () => {
    const { store, answer, wait, server } = await withCase()
    store.watch(null, () => undefined)
    await wait(10)
    answer('case/erased')
    await server.store.append('a', 2, [said(3)])
    await wait()
    expect(await store.copy.read('a')).toEqual([])
    expect(await store.drafts('a')).toEqual([])
  })

  test.each([0, 1])('is read-only in every page, with %i entries that wait', async (words) => {
    const { store, answer, wait, line, wake, server } = await withCase()
    const agent = { id: 'kim', name: 'Kim' }
    const pages = [1, 2].map(() => openKeptCase({ caseId: 'a', store, agent }))
    const [one, other] = await Promise.all(pages)
    const codes: unknown[] = []
    one?.subscribe(({ readOnly }) => codes.push(readOnly?.code ?? null))
    one?.draft('story', 'still typing')
    line.meets = () => 'lost'
    if (words > 0) await one?.send(left)
    await wait(10)
    answer('case/erased')
    if (words === 0) await server.store.append('a', 2, [said(3)])
    wake()
    await wait()
    const readOnly = { code: 'case/erased', reason: 'This case was erased.' }
    await vi.waitFor(() => expect(one?.view()).toMatchObject({ readOnly, notices: [] }))
    await vi.waitFor(() => expect(other?.view().readOnly).toEqual(readOnly))
    expect(codes).not.toContain('case/removed')
    expect(one?.log).toEqual([])
    await Promise.all([one?.flush(), one?.dispose(), other?.dispose()])
    expect(await store.drafts('a')).toEqual([])
    expect(await store.copy.read('a')).toEqual([])
  })

  test('is not taken for erased because something in between says that it is gone', async () => {
    const { store, answer, wait, delivery, wake } = await withCase(1)
    answer('route/gone')
    wake()
    await wait()
    expect(await store.copy.read('a')).toHaveLength(3)
    expect(await store.drafts('a')).toHaveLength(1)
    expect(delivery('a')?.state).toBe('refused')
  })
})

describe('a case that the server refuses', () => {
  test('can be removed by the agent with what waits in it, but not by the way', async () => {
    const { store, line, wait, wake } = await withCase(1)
    line.meets = ({ method }) => (method === 'POST' ? { status: 403, body: {} } : null)
    const recovery = await openKeptCase({
      caseId: 'a',
      store,
      agent: { id: 'kim', name: 'Kim' },
    })
    wake()
    await wait()
    await vi.waitFor(() => expect(recovery?.view().saved).toBe('not-saved'))
    expect(await store.copy.remove('a')).toBe(false)
    expect(await recovery?.remove()).toEqual({ ok: true })
    expect(await store.unsent()).toEqual([])
    expect(await store.copy.read('a')).toEqual([])
  })
})
