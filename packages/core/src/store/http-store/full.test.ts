import { expect, test } from 'vitest'
import { deskOn } from '../../../../../tests/fixtures/wire/desk'
import { opened, said } from '../../testing/store-checks/kit'
import type { Replica } from './replica'

const ids = Array.from({ length: 10 }, (_, at) => `case-${at}`)

/** A browser with ten cases to send that takes no note of anything as long as it is full. */
async function fullBrowser() {
  const room = { left: false }
  const orFull = <A extends unknown[], T>(write: (...args: A) => Promise<T>) => {
    return async (...args: A) => {
      if (!room.left) throw new DOMException('No room', 'QuotaExceededError')
      return write(...args)
    }
  }
  const desk = deskOn({}, undefined, (replica: Replica) => ({
    ...replica,
    mark: orFull(replica.mark),
    rewrite: orFull(replica.rewrite),
  }))
  for (const caseId of ids) await desk.store.append(caseId, 0, [opened(), said(2)])
  return { ...desk, room }
}

test.each(['lost', null] as const)(
  'a browser that cannot note how sending went waits longer after each time: %o',
  async (met) => {
    const { line, world } = await fullBrowser()
    line.meets = () => met
    await world.run(60_000)
    expect(line.requests.length).toBeLessThan(150)
    const before = line.requests.length
    await world.run(600_000)
    expect(line.requests.length - before).toBeLessThan(600)
    expect(line.requests.length).toBeGreaterThan(before)
  },
)

test('a browser without room for it says so, and the rest goes out once there is some', async () => {
  const { delivery, room, server, store, world } = await fullBrowser()
  await world.run(10_000)
  const full = { state: 'refused', waiting: 2, problem: { code: 'store/full' } }
  expect(ids.map(delivery)).toMatchObject(ids.map(() => full))
  expect((await store.unsent()).map(({ delivery: one }) => one)).toMatchObject(ids.map(() => full))
  room.left = true
  await world.run(world.now() + 120_000)
  const sent = { state: 'sent', waiting: 0, problem: null, setAside: 0 }
  expect(ids.map(delivery)).toEqual(ids.map(() => sent))
  for (const caseId of ids) expect(await server.store.read(caseId)).toEqual([opened(), said(2)])
  expect(await store.unsent()).toEqual([])
})
