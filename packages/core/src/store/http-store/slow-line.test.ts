import { expect, test } from 'vitest'
import { deskOn, type Desk } from '../../../../../tests/fixtures/wire/desk'
import { many, said } from '../../testing/store-checks/kit'

const bytesOf = (body: unknown) => new TextEncoder().encode(JSON.stringify(body)).length
const posts = ({ line }: Desk) => line.requests.filter(({ method }) => method === 'POST')
const long = (count: number, text: string) =>
  many(1, count).map(({ seq }) => said(seq, text.repeat(5_000)))

/** A browser on a line that carries so many bytes in a second, and nothing of what was given up. */
function deskOver(bytesPerSecond: number): Desk {
  const desk: Desk = deskOn({
    async fetch(input, init = {}) {
      const bytes = typeof init.body === 'string' ? bytesOf(JSON.parse(init.body)) : 0
      const carried = new Promise<void>((resolve, reject) => {
        desk.world.surroundings.after((bytes / bytesPerSecond) * 1_000, resolve)
        init.signal?.addEventListener('abort', () => reject(new Error('given up')))
      })
      if (bytes > 0) await carried
      return desk.line.fetch(input, init)
    },
  })
  return desk
}

test('a slow line has the time that so much takes', async () => {
  const desk = deskOver(10_000)
  const { server, store, world } = desk
  await store.append('a', 0, long(60, 'x'))
  await world.run(60_000)
  expect(await server.store.read('a')).toHaveLength(60)
  expect(posts(desk)).toHaveLength(2)
})

test('a line too slow for that carries it in smaller parts', async () => {
  const desk = deskOver(3_000)
  const { delivery, server, store, world } = desk
  await store.append('a', 0, long(60, 'x'))
  await world.run(600_000)
  expect(await server.store.read('a')).toHaveLength(60)
  expect(delivery('a')).toMatchObject({ state: 'sent', waiting: 0 })
})

test('goes back to large parts once the line is a good one', async () => {
  const desk = deskOn()
  const { line, server, store, world } = desk
  line.meets = ({ method }) => (method === 'POST' ? 'hangs' : null)
  await store.append('a', 0, long(100, 'x'))
  await world.run(3_600_000)
  const before = posts(desk).length
  line.meets = () => null
  await world.run(world.now() + 120_000)
  expect(await server.store.read('a')).toHaveLength(100)
  expect(posts(desk).length - before).toBeLessThan(20)
})

test('a part is as large as its bytes are, in any script', async () => {
  const desk = deskOn()
  const { server, store, world } = desk
  await store.append('a', 0, long(60, '漢'))
  await world.run(1_000)
  expect(await server.store.read('a')).toHaveLength(60)
  for (const { body } of posts(desk)) expect(bytesOf(body)).toBeLessThan(201_000)
})

test('lets no more outlive the page than browsers carry for it, in any script', async () => {
  const desk = deskOn()
  const { store, world } = desk
  await store.append('a', 0, [said(1, '漢'.repeat(7_000))])
  await store.append('b', 0, [said(1, '漢'.repeat(4_000))])
  await world.run(100)
  expect(posts(desk).map(({ path, keepalive }) => [path.slice(7, 8), keepalive])).toEqual([
    ['a', false],
    ['b', true],
  ])
})
