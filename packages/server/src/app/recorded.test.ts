import { memoryStore } from '@amends/core'
import { importCase } from '@amends/core/papers'
import { describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import { kept, newTeam, opened, promised, said } from '../../test/desk'
import { deskOn } from '../../test/desk-on'

const reserved = 'amends-server'

describe.each(databases)('who said it, on $name', ({ shared }) => {
  const desk = deskOn(shared)

  test('is told beside each event by who was signed in, whatever the event says', async () => {
    const team = newTeam()
    const before = Date.now()
    const events = [opened(), { ...said('a refund of 5000'), by: 'kim' }]
    await desk.as(team, 'agent', 'sam').append('a', 0, ...events)
    await desk.as(team, 'agent', 'lee').append('a', 2, said('more', 'last'))
    const { body } = await desk.as(team).read('a')
    const { recorded, ...log } = body as { recorded: { by: string; at: string }[] }
    expect(log).toEqual({ seq: 3, events: [...events, said('more', 'last')] })
    expect(recorded.map(({ by }) => by)).toEqual(['sam', 'sam', 'lee'])
    for (const { at } of recorded) {
      expect(Date.parse(at)).toBeGreaterThanOrEqual(before)
      expect(Date.parse(at)).toBeLessThanOrEqual(Date.now())
    }
    expect((await desk.as(team).read('a', 3)).body).toMatchObject({ recorded: [{ by: 'lee' }] })
  })

  test('is in what a person gets of what is kept of them, and importing passes over it', async () => {
    const team = newTeam()
    await desk.as(team, 'agent', 'sam').append('a', 0, { ...opened('ann'), by: 'kim' })
    const { body } = await desk.as(team, 'lead').send('GET', '/people/ann/export')
    expect(body).toMatchObject({ cases: [{ caseId: 'a', recorded: [{ by: 'sam' }] }] })
    const { cases } = body as { cases: unknown[] }
    const store = memoryStore()
    expect(await importCase(JSON.stringify(cases[0]), store)).toMatchObject({ added: 1 })
  })

  test.each([
    ['words', said('We owe nothing')],
    ['a promise that was kept', kept('p')],
    ['what no version knows', { type: 'later.kind', id: 'x' }],
  ])('is never the server when a person sends %s', async (_, event) => {
    const sam = desk.as(newTeam())
    const answer = await sam.append('a', 0, opened(), { ...event, by: reserved })
    expect(answer).toMatchObject({ status: 422, body: { code: 'event/reserved-by' } })
    expect((await sam.read('a')).body).toMatchObject({ seq: 0 })
  })

  test('is the server in what it counted and what is brought back, and then who brought it', async () => {
    const sam = desk.as(newTeam())
    const due = '2026-11-21T10:00:00.000Z'
    const counted = { ...kept('p'), type: 'commitment.fell-due', due, by: reserved }
    const events = [opened(), promised('p', 'sam', due), counted]
    expect(await sam.append('a', 0, ...events)).toMatchObject({ status: 200 })
    expect((await sam.read('a')).body).toMatchObject({
      events: [{}, {}, { by: reserved }],
      recorded: [{}, {}, { by: 'sam' }],
    })
  })
})
