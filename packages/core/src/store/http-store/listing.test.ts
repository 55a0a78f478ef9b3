import { describe, expect, test } from 'vitest'
import { deskOn } from '../../../../../tests/fixtures/wire/desk'
import { knownIn } from '../../index'
import { closed, event, opened as anOpening, promised } from '../../testing/store-checks/kit'

/** Two browsers on one server, with a case that both have. */
async function twoDesks() {
  const one = deskOn()
  const other = deskOn({}, one.server)
  await one.server.store.append('a', 0, [anOpening()])
  for (const { store, world } of [one, other]) {
    await store.read('a')
    await world.run(10)
  }
  return { one, other, shelf: one.server.store }
}

describe('listing', () => {
  test('has what the server has and what waits here', async () => {
    const { one, other } = await twoDesks()
    await other.store.append('b', 0, [anOpening()])
    await other.world.run(100)
    one.line.meets = ({ method }) => (method === 'POST' ? 'lost' : null)
    await one.store.append('a', 1, [closed(2)])
    await one.store.append('c', 0, [anOpening()])
    const seqs = async (filter?: { open?: boolean }) =>
      (await one.store.list(filter)).map(({ caseId, seq }) => `${caseId}${seq}`).toSorted()
    expect(await seqs()).toEqual(['a2', 'b1', 'c1'])
    expect(await seqs({ open: true })).toEqual(['b1', 'c1'])
    expect(await seqs({ open: false })).toEqual(['a2'])
  })

  const refusals = [401, 403, 429, 500].map((status) => ({ status, body: {} }))
  test.each(['lost' as const, ...refusals])(
    'never takes what is here for all there is when the server answers %o',
    async (met) => {
      const { one, shelf } = await twoDesks()
      await shelf.append('b', 0, [anOpening()])
      one.line.meets = () => met
      const error: unknown = await one.store.list({ open: true }).catch((why: unknown) => why)
      expect(String(error)).toMatch(/store\/(unreachable|signed-out|forbidden|busy)/)
      expect(knownIn(error)?.map(({ caseId }) => caseId)).toEqual(['a'])
      one.line.meets = () => null
      expect(await one.store.list()).toHaveLength(2)
    },
  )

  test('goes through all pages of the server', async () => {
    const { store, server } = deskOn()
    for (let at = 0; at < 120; at += 1) await server.store.append(`c${at}`, 0, [anOpening()])
    expect(await store.list()).toHaveLength(120)
  })

  test('that is not answered knows what was answered before, and what was done here since', async () => {
    const { one, shelf } = await twoDesks()
    for (const caseId of ['b', 'c']) await shelf.append(caseId, 0, [anOpening(), promised(2, 'p')])
    await one.store.read('b')
    await one.world.run(one.world.now() + 100)
    expect(await one.store.list({ owing: true })).toHaveLength(2)
    one.line.meets = () => 'lost'
    await one.store.append('b', 2, [event(3, { type: 'commitment.kept', commitment: 'p' })])
    const error: unknown = await one.store.list({ owing: true }).catch((why: unknown) => why)
    expect(knownIn(error)?.map(({ caseId }) => caseId)).toEqual(['c'])
  })

  test('never ends unseen where there are more pages than it reads', async () => {
    const { store, line } = deskOn()
    line.meets = ({ path }) =>
      path.startsWith('/cases?')
        ? { status: 200, body: { cases: [], next: `${line.requests.length}` } }
        : null
    await expect(store.list()).rejects.toThrow('store/too-many')
    expect(line.requests.filter(({ path }) => path.startsWith('/cases?'))).toHaveLength(200)
  })
})
