import { describe, expect, test, vi } from 'vitest'
import { openedEvent } from '../../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../../tests/fixtures/small-flow'
import { deskOn } from '../../../../../tests/fixtures/wire/desk'
import { openKeptCase } from '../../case/open-kept-case'
import { said } from '../../testing/store-checks/kit'

const opened = openedEvent(smallFlow)
const { hash } = opened.flow
const spoken = (text: string) =>
  ({ type: 'text.said', beat: 'listen/hear', channel: 'phone', text, via: 'spoken' }) as const

/** A browser with a case that its server once had, on a server that was put back to before it. */
async function putBack(words = 0) {
  const desk = deskOn()
  const { store, server, world, line } = desk
  await store.putFlow(hash, smallFlow)
  await store.append('a', 0, [opened, said(2)])
  await world.run(100)
  line.meets = () => 'lost'
  for (let seq = 3; seq < 3 + words; seq += 1) await store.append('a', seq - 1, [said(seq)])
  await server.store.remove('a')
  line.meets = () => null
  return { ...desk, all: await store.copy.read('a') }
}
const unknown = { state: 'refused', setAside: 0, problem: { code: 'store/unknown-case' } }

describe('a case that the server no longer knows', () => {
  test.each([0, 2])('stays here whole, and says so, with %i entries that wait', async (words) => {
    const { store, world, delivery, wake, all } = await putBack(words)
    const heard: number[] = []
    store.watch('a', (seq) => heard.push(seq))
    wake()
    await world.run(world.now() + 1_000)
    await store.read('a')
    await world.run(world.now() + 60_000)
    expect(await store.read('a')).toEqual(all)
    expect(all).toHaveLength(2 + words)
    expect(delivery('a')).toMatchObject({ ...unknown, waiting: 2 + words })
    expect(await store.unsent()).toMatchObject([{ caseId: 'a', events: all, setAside: [] }])
    expect(await store.copy.remove('a')).toBe(false)
    expect(heard).toEqual([])
  })

  test('stays when no page has it open', async () => {
    const { reload, world, all } = await putBack()
    const next = reload()
    next.watch(null, () => undefined)
    await world.run(world.now() + 60_000)
    expect(await next.copy.read('a')).toEqual(all)
  })

  test('is not sent by itself, and no failure hides why', async () => {
    const { store, server, world, line, delivery, wake, all } = await putBack()
    await store.read('a')
    await world.run(world.now() + 1_000)
    await store.append('a', 2, [said(3)])
    await store.sync()
    line.meets = () => 'lost'
    wake()
    await world.run(world.now() + 600_000)
    await store.sync()
    line.meets = () => null
    await world.run(world.now() + 600_000)
    expect(await server.store.read('a')).toEqual([])
    expect(delivery('a')).toMatchObject({ ...unknown, waiting: 3 })
    expect(await store.read('a')).toEqual([...all, said(3)])
  })

  test('is sent again when that is asked for, with its flow', async () => {
    const { store, server, world, delivery, all } = await putBack(1)
    const putFlow = vi.spyOn(server.store, 'putFlow')
    await store.read('a')
    await world.run(world.now() + 1_000)
    expect(await store.sendAgain('a')).toBe(true)
    await world.run(world.now() + 1_000)
    expect(putFlow).toHaveBeenCalledWith(hash, smallFlow)
    expect(await server.store.read('a')).toEqual(all)
    expect(delivery('a')).toEqual({ state: 'sent', waiting: 0, problem: null, setAside: 0 })
    expect(await store.sendAgain('a')).toBe(false)
  })

  test('is sent as ever once the server has it again', async () => {
    const { store, server, world, delivery, all } = await putBack(1)
    await store.read('a')
    await world.run(world.now() + 1_000)
    await server.store.append('a', 0, [opened, said(2)])
    await store.sync()
    await world.run(world.now() + 1_000)
    expect(await server.store.read('a')).toEqual(all)
    expect(delivery('a')).toMatchObject({ state: 'sent', waiting: 0 })
  })

  test('goes on in the page that has it open, with what was said offline', async () => {
    const { store, server, world, line, wake } = await putBack()
    await server.store.append('a', 0, [opened, said(2)])
    const recovery = await openKeptCase({ caseId: 'a', store, agent: { id: 'kim', name: 'Kim' } })
    line.meets = () => 'lost'
    await recovery?.send(spoken('said while offline'))
    await server.store.remove('a')
    line.meets = () => null
    wake()
    await world.run(world.now() + 60_000)
    await vi.waitFor(() => expect(recovery?.view().saved).toBe('not-saved'))
    expect(recovery?.view()).toMatchObject({
      readOnly: null,
      notices: [{ code: 'store/unknown-case' }],
    })
    expect(recovery?.log).toHaveLength(3)
    expect(await store.copy.read('a')).toEqual(recovery?.log)
  })
})
