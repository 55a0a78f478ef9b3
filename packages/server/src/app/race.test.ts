import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import { newTeam, openDesk, said, type Desk } from '../../test/desk'
import { race } from '../../test/race'

describe.each(databases)('writers at once on $name', ({ shared }) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(await shared(), { perMinute: 1_000_000 })
  }, 120_000)
  afterAll(() => desk.close())

  test('lose nothing, double nothing and leave no hole', async () => {
    const team = newTeam()
    const writers = Array.from({ length: 6 }, (_, at) => desk.as(team, 'agent', `agent-${at}`))
    const { events, sent } = await race(writers, 'a', 6)
    expect(events.map(({ id }) => id).toSorted()).toEqual(sent.toSorted())
    expect(events).toHaveLength(36)
  })

  test('begin a case once, all of one or all of the other', async () => {
    const sam = desk.as(newTeam())
    const batches = Array.from({ length: 10 }, (_, at) => [said(`${at}`), said(`${at}`)])
    const answers = await Promise.all(batches.map((batch) => sam.append('a', 0, ...batch)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9)
    const won = batches[answers.findIndex(({ status }) => status === 200)]
    expect((await sam.read('a')).body).toEqual({ seq: 2, events: won })
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
