import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import { deskOn } from '../../test/desk-on'
import { newTeam, said, type Caller } from '../../test/desk'
import { faultsOfRace, race } from '../../test/race'
import { raceOfStores } from '../../test/race-of-stores'

type Append = Caller['append']

/** Servers with a fault, as a caller sees them. */
const careless: Readonly<Record<string, (append: Append) => Append>> = {
  'acknowledges what it does not keep': (append) => {
    let calls = 0
    return async (caseId, seq, ...events) => {
      calls += 1
      return calls > 2 ? append(caseId, seq, ...events) : { status: 200, body: { seq } }
    }
  },
  'does not know an event again': (append) => (caseId, seq, event) =>
    append(caseId, seq, { ...Object(event), id: randomUUID() }),
}

describe.each(databases)('writers at once on $name', ({ shared }) => {
  const desk = deskOn(shared, { perMinute: 1_000_000 })

  test('lose nothing, double nothing and leave no hole', async () => {
    const team = newTeam()
    const writers = Array.from({ length: 6 }, (_, at) => desk.as(team, 'agent', `agent-${at}`))
    const found = await race(writers, 'a', 6)
    expect(faultsOfRace(found)).toEqual([])
    expect(found.events).toHaveLength(36)
  })

  test('lose nothing either from browsers, over a network that sends all twice', async () => {
    const team = newTeam()
    const agents = Array.from({ length: 4 }, (_, at) => desk.as(team, 'agent', `agent-${at}`))
    const found = await raceOfStores(desk, agents, 'a', 5)
    expect(faultsOfRace(found)).toEqual([])
    expect(found.events).toHaveLength(21)
  })

  test.each([
    ['acknowledges what it does not keep', ['1 lost']],
    ['does not know an event again', ['3 lost', '6 from nowhere']],
  ])('would be seen to by a server that %s', async (fault, found) => {
    const sam = desk.as(newTeam())
    const append = careless[fault]?.(sam.append) ?? sam.append
    expect(faultsOfRace(await race([{ ...sam, append }], 'a', 3))).toEqual(found)
  })

  test('begin a case once, all of one or all of the other', async () => {
    const sam = desk.as(newTeam())
    const batches = Array.from({ length: 10 }, (_, at) => [said(`${at}`), said(`${at}`)])
    const answers = await Promise.all(batches.map((batch) => sam.append('a', 0, ...batch)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9)
    const won = batches[answers.findIndex(({ status }) => status === 200)]
    expect((await sam.read('a')).body).toMatchObject({ seq: 2, events: won })
  })

  test('that send the same event at once store it once, and are all told so', async () => {
    const sam = desk.as(newTeam())
    await sam.append('a', 0, said('first'))
    const event = said('same')
    const answers = await Promise.all(Array.from({ length: 10 }, () => sam.append('a', 1, event)))
    expect(answers.map(({ status, body }) => [status, (body as { seq: number }).seq])).toEqual(
      Array.from({ length: 10 }, () => [200, 2]),
    )
    expect((await sam.read('a')).body).toMatchObject({ seq: 2 })
  })
})
