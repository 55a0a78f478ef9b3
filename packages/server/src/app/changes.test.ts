import { describe, expect, test, vi } from 'vitest'
import { databases } from '../../test/databases'
import { newTeam, openDesk, said } from '../../test/desk'
import { deskOn } from '../../test/desk-on'
import { memorySealing } from '../../test/memory-sealing'
import { streamed } from '../../test/stream'
import type { Session } from './session'

describe.each(databases)('following the changes on $name', ({ shared }) => {
  const sealing = memorySealing()
  const desk = deskOn(shared, { sealing, every: 100_000 })
  /** Another process on the same database, as far as the two can know. */
  const other = deskOn(shared, { sealing, every: 20 })

  test('a follower hears of each case that grows, and where it stands', async () => {
    const sam = desk.as(newTeam())
    const stream = await streamed(desk, sam)
    await sam.append('a', 0, said('one'), said('two'))
    await stream.until((events) => events.length === 1)
    await sam.append('b', 0, said('one'))
    await sam.append('a', 2, said('three'))
    await stream.until((events) => events.length === 3)
    expect(stream.events.map(({ event, data }) => [event, data])).toEqual([
      ['case', { caseId: 'a', seq: 2 }],
      ['case', { caseId: 'b', seq: 1 }],
      ['case', { caseId: 'a', seq: 3 }],
    ])
    await stream.stop()
  })

  test('who follows in more than twenty streams loses the oldest, and nobody else’s', async () => {
    const team = newTeam()
    const kim = await streamed(desk, desk.as(team, 'agent', 'kim'))
    const sam = desk.as(team)
    const first = await streamed(desk, sam)
    const others = await Promise.all(Array.from({ length: 19 }, () => streamed(desk, sam)))
    expect(first.state.isOver).toBe(false)
    const newest = await streamed(desk, sam)
    await first.until(() => false)
    expect([kim, ...others, newest].filter(({ state }) => state.isOver)).toEqual([])
    await Promise.all([kim, ...others, newest].map((stream) => stream.stop()))
  })

  test('a follower hears what another process appended, without being woken', async () => {
    const team = newTeam()
    const stream = await streamed(other, other.as(team))
    await desk.as(team).append('a', 0, said('one'))
    await stream.until((events) => events.length > 0)
    expect(stream.events).toMatchObject([{ data: { caseId: 'a', seq: 1 } }])
    await stream.stop()
  })

  test('a follower goes on where it stopped, and hears nothing twice', async () => {
    const sam = desk.as(newTeam())
    const first = await streamed(desk, sam)
    await sam.append('a', 0, said('one'))
    await first.until((events) => events.length === 1)
    await first.stop()
    await sam.append('b', 0, said('one'))
    await sam.append('b', 1, said('two'))
    const second = await streamed(desk, sam, first.state.lastId)
    await second.until((events) => events.length > 0)
    expect(second.events).toMatchObject([{ event: 'case', data: { caseId: 'b', seq: 2 } }])
    await second.stop()
  })

  test('a follower has a cursor before anything happens', async () => {
    const sam = desk.as(newTeam())
    const first = await streamed(desk, sam)
    await first.until(() => first.state.lastId !== '')
    await first.stop()
    await sam.append('a', 0, said('missed'))
    const second = await streamed(desk, sam, first.state.lastId)
    await second.until((events) => events.length > 0)
    expect(second.events).toMatchObject([{ data: { caseId: 'a' } }])
    await second.stop()
  })

  test.each(['9999', 'junk', '-1'])('a follower whose cursor is %s lists anew', async (cursor) => {
    const sam = desk.as(newTeam())
    await sam.append('a', 0, said('one'))
    const stream = await streamed(desk, sam, cursor)
    await sam.append('a', 1, said('two'))
    await stream.until((events) => events.length === 2)
    expect(stream.events.map(({ event }) => event)).toEqual(['reset', 'case'])
    await stream.stop()
  })

  test('a hundred appends at once reach every follower, none behind its cursor', async () => {
    const team = newTeam()
    const streams = await Promise.all([
      streamed(desk, desk.as(team)),
      streamed(other, other.as(team)),
      streamed(other, other.as(team)),
    ])
    const names = Array.from({ length: 100 }, (_, at) => `case-${at}`)
    await Promise.all(names.map((name) => desk.as(team).append(name, 0, said(name))))
    for (const stream of streams) {
      await stream.until((events) => events.length >= 100)
      const heard = stream.events.map(({ data }) => (data as { caseId: string }).caseId)
      expect(heard.toSorted()).toEqual(names.toSorted())
      const cursors = stream.events.map(({ id }) => Number(id))
      expect(cursors).toEqual(cursors.toSorted((one, another) => one - another))
      await stream.stop()
    }
  })

  test('streams end when the server does', async () => {
    const closing = await openDesk(await shared())
    const stream = await streamed(closing, closing.as(newTeam()))
    await closing.close()
    await stream.until(() => stream.state.isOver)
    expect(stream.state.isOver).toBe(true)
  })

  test('a follower whom the host knows each time it is asked goes on', async () => {
    const { stream, answers, guarded } = await guardedStream()
    await vi.waitUntil(() => answers.length > 5)
    expect(stream.state.isOver).toBe(false)
    await guarded.close()
  })

  test.each<[string, (session: Session) => Session | null]>([
    ['is signed out', () => null],
    ['is of another team', (session) => ({ ...session, team: 'another' })],
    ['is somebody else', (session) => ({ ...session, person: { id: 'kim', name: 'Kim' } })],
    [
      'can be known no more',
      () => {
        throw new Error('the session store is away')
      },
    ],
  ])('a follower who meanwhile %s hears no more', async (_, next) => {
    const { stream, answers, guarded } = await guardedStream()
    const [session] = answers as [Session]
    guarded.says = () => next(session)
    await stream.until(() => false)
    expect(stream.state.isOver).toBe(true)
    await guarded.close()
  })

  /** A stream of a server that asks its host every few milliseconds who reads it. */
  async function guardedStream() {
    const answers: Session[] = []
    const session: Session = { team: newTeam(), person: { id: 'sam', name: 'Sam' }, role: 'agent' }
    const host = { says: (): Session | null => session }
    const authenticate = () => {
      const answer = host.says()
      if (answer) answers.push(answer)
      return answer
    }
    const opened = await openDesk(desk.database, { authenticate, askAgainEvery: 10 })
    const stream = await streamed(opened, opened.as(session.team))
    return { stream, answers, guarded: Object.assign(host, { close: opened.close }) }
  }
})
