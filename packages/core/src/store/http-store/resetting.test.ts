import { expect, test } from 'vitest'
import { deskOn, type Desk } from '../../../../../tests/fixtures/wire/desk'
import { opened, said } from '../../testing/store-checks/kit'

const isList = ({ path }: { readonly path: string }) => path.startsWith('/cases?')

/** A browser that follows what changes, has heard of two changes, and was then cut off for long. */
async function awayForLong(): Promise<{ readonly desk: Desk; readonly heard: string[] }> {
  const desk = deskOn()
  const { server, store, world, line } = desk
  await server.store.append('a', 0, [opened()])
  await store.read('a')
  const heard: string[] = []
  store.watch(null, (seq, caseId) => heard.push(`${caseId}${seq}`))
  await world.run(10)
  await server.store.append('a', 1, [said(2)])
  await server.store.append('b', 0, [opened()])
  await world.run(world.now() + 10)
  expect(heard.toSorted()).toEqual(['a2', 'b1'])
  heard.length = 0
  line.cut()
  await server.store.append('a', 2, [said(3)])
  await server.store.append('b', 1, [said(2)])
  await server.store.append('c', 0, [opened()])
  server.forgetChanges()
  return { desk, heard }
}

test('a stream that cannot go on from where it was has all that was missed told', async () => {
  const { desk, heard } = await awayForLong()
  const { server, store, world, line } = desk
  await world.run(world.now() + 20_000)
  expect(heard.toSorted()).toEqual(['a3', 'b2', 'c1'])
  expect(await store.copy.read('a')).toHaveLength(3)
  expect(line.streams).toBe(1)
  await server.store.append('a', 3, [said(4)])
  await world.run(world.now() + 10)
  expect(heard.at(-1)).toBe('a4')
})

test('what was missed is asked for until it is had', async () => {
  const { desk, heard } = await awayForLong()
  const { server, store, world, line } = desk
  line.meets = (request) => (isList(request) ? 'lost' : null)
  await world.run(world.now() + 20_000)
  await server.store.append('d', 0, [opened()])
  await world.run(world.now() + 20_000)
  expect(heard).toEqual(['d1'])
  line.meets = () => null
  await world.run(world.now() + 20_000)
  expect(new Set(heard)).toEqual(new Set(['a3', 'b2', 'c1', 'd1']))
  expect(await store.copy.read('a')).toHaveLength(3)
})
