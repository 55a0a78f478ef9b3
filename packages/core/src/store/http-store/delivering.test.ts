import { describe, expect, test } from 'vitest'
import { openedEvent } from '../../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../../tests/fixtures/small-flow'
import { deskOn } from '../../../../../tests/fixtures/wire/desk'
import { said } from '../../testing/store-checks/kit'

const opened = openedEvent(smallFlow)
const busyFor = (seconds: number) => ({
  status: 429,
  body: {},
  headers: { 'retry-after': String(seconds) },
})
const sent = { state: 'sent', waiting: 0, problem: null, setAside: 0 }

describe('what waits', () => {
  test('goes out when asked to once the pause of the server is over, however often it failed', async () => {
    const { store, line, world, server, wake } = deskOn()
    line.meets = ({ method }) => (method === 'POST' ? 'lost' : null)
    await store.append('a', 0, [said(1)])
    await world.run(600_000)
    let busy = 0
    line.meets = ({ method }) => {
      busy += method === 'POST' ? 1 : 0
      return method === 'POST' ? busyFor(2) : null
    }
    wake()
    await world.run(world.now() + 100)
    expect(busy).toBe(1)
    line.meets = () => null
    await store.sync()
    expect(await server.store.read('a')).toEqual([])
    await world.run(world.now() + 2_000)
    void store.sync()
    await world.run(world.now() + 100)
    expect(await server.store.read('a')).toEqual([said(1)])
  })

  test('and is found at the server is told as sent, though no answer said so', async () => {
    const { store, line, world, delivery, server } = deskOn()
    line.meets = ({ method }) => (method === 'POST' ? 'lost-answer' : null)
    await store.append('a', 0, [said(1)])
    await world.run(5_000)
    line.meets = ({ method }) => (method === 'POST' ? 'lost' : null)
    expect(await server.store.read('a')).toEqual([said(1)])
    expect(delivery('a')).toMatchObject({ state: 'waiting', waiting: 1 })
    await store.read('a')
    await world.run(world.now() + 100)
    expect(delivery('a')).toEqual(sent)
  })

  test('behind what is found at the server goes out at once', async () => {
    const { store, line, world, delivery, server } = deskOn()
    line.meets = ({ method }) => (method === 'POST' ? { status: 403, body: {} } : null)
    await store.putFlow(opened.flow.hash, smallFlow)
    await store.append('a', 0, [opened, said(2)])
    await world.run(5_000)
    expect(delivery('a')).toMatchObject({ state: 'refused', waiting: 2 })
    line.meets = () => null
    await server.store.append('a', 0, [opened])
    await store.read('a')
    await world.run(world.now() + 1_000)
    expect(await server.store.read('a')).toEqual([opened, said(2)])
    expect(delivery('a')).toEqual(sent)
  })
})
