import { expect, test } from 'vitest'
import { deskOn, type Desk } from '../../../../../tests/fixtures/wire/desk'
import { wireServer } from '../../../../../tests/fixtures/wire/server'
import { closed, event, opened, promised, said } from '../../testing/store-checks/kit'

const kept = (seq: number) => event(seq, { type: 'commitment.kept', commitment: 'c1' })

/** A browser with a copy of case `a` that follows what changes: what it hears of. */
async function following(desk: Desk): Promise<string[]> {
  const { server, store, world } = desk
  await server.store.append('a', 0, [opened()])
  await store.read('a')
  const heard: string[] = []
  store.watch(null, (seq, caseId) => heard.push(`${caseId}${seq}`))
  await world.run(100)
  return heard
}

/** The stream ends; while nobody listens, colleagues write. */
async function missed(desk: Desk): Promise<void> {
  const { line, server } = desk
  line.cut()
  await server.store.append('a', 1, [said(2)])
  await server.store.append('b', 0, [opened()])
}

const cursors = ({ line }: Desk) =>
  line.requests
    .filter(({ path }) => path === '/changes')
    .map(({ headers }) => headers.get('last-event-id'))

test('goes on from where a stream began that ended before anything changed', async () => {
  const desk = deskOn()
  const heard = await following(desk)
  await missed(desk)
  await desk.world.run(desk.world.now() + 20_000)
  expect(heard.toSorted()).toEqual(['a2', 'b1'])
  expect(await desk.store.copy.read('a')).toHaveLength(2)
  expect(cursors(desk)).toEqual([null, '1'])
  const lists = desk.line.requests.filter(({ path }) => path.startsWith('/cases?'))
  expect(lists.every(({ path }) => lists.filter((one) => one.path === path).length === 1)).toBe(
    true,
  )
})

test('asks what it missed as long as the server does not say where a stream begins', async () => {
  const server = wireServer()
  const mute = {
    ...server,
    changes: (cursor: string | null, tell: (lines: string) => void) =>
      server.changes(cursor, (lines) => {
        if (lines.includes('data')) tell(lines)
      }),
  }
  const desk = deskOn({}, mute)
  const heard = await following(desk)
  await missed(desk)
  await desk.world.run(desk.world.now() + 20_000)
  expect(new Set(heard)).toEqual(new Set(['a2', 'b1']))
  expect(cursors(desk)).toEqual([null, null])
})

test('catches up with a closed case that still owes, and with one that no longer does', async () => {
  const desk = deskOn()
  const { line, server, store, world } = desk
  for (const caseId of ['here', 'there', 'away']) {
    await server.store.append(caseId, 0, [opened(), promised(2, 'c1'), closed(3)])
  }
  await store.read('here')
  await store.read('away')
  const heard = await following(desk)
  heard.length = 0
  line.cut()
  await server.store.append('here', 3, [said(4)])
  await server.store.append('there', 3, [kept(4)])
  await server.store.append('away', 3, [kept(4)])
  server.forgetChanges()
  await world.run(world.now() + 20_000)
  expect(heard.map((one) => one.slice(0, -1)).toSorted()).toEqual(['away', 'here', 'there'])
  expect(await store.copy.read('here')).toHaveLength(4)
  expect(await store.copy.read('away')).toHaveLength(4)
})
