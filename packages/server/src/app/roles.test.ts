import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import { deskOn } from '../../test/desk-on'
import { mixedUp, newTeams, probeAll, type Team } from '../../test/probes'
import { streamed } from '../../test/stream'
import { may, roles, type Permission } from './permissions'

const table: Readonly<Record<Permission, readonly string[]>> = {
  'case:read': ['agent', 'lead', 'admin', 'auditor'],
  'case:append': ['agent', 'lead', 'admin'],
  'case:export': ['lead', 'admin', 'auditor'],
  'case:hold': ['lead', 'admin'],
  'case:erase': ['admin'],
  'case:verify': ['lead', 'admin', 'auditor'],
  'care:read': ['admin', 'auditor'],
  'retention:set': ['admin'],
  'flow:read': ['agent', 'lead', 'admin', 'auditor'],
  'flow:put': ['agent', 'lead', 'admin'],
}

test.each(Object.entries(table))('%s is for those who need it', (permission, expected) => {
  expect(roles.filter((role) => may(role, permission as Permission))).toEqual(expected)
})

describe.each(databases)('roles and teams on $name', ({ shared }) => {
  const desk = deskOn(shared)
  let teams: readonly Team[]
  beforeAll(async () => {
    teams = await newTeams(desk, 3)
  }, 120_000)

  test('every role of every team gets nothing of another team from any route', async () => {
    const found = await probeAll(desk, teams, 1)
    expect(found.leaks).toEqual([])
    expect(found.wrong).toEqual([])
    expect(found.probes).toBeGreaterThan(3 * 4 * 10)
  })

  test('connections that go from team to team carry nothing over', async () => {
    expect(await mixedUp(desk, teams, 150)).toBe(0)
  })

  test('followers hear of the cases of their own team alone', async () => {
    const [one, other] = teams as readonly [Team, Team]
    const stream = await streamed(desk, desk.as(one.team))
    const name = `case-${randomUUID()}`
    await desk.as(other.team).append(name, 0, 'theirs')
    await desk.as(one.team).append('mine', 0, 'ours')
    await stream.until((events) => events.length > 0)
    expect(stream.events).toMatchObject([{ event: 'case', data: { caseId: 'mine', seq: 1 } }])
    await stream.stop()
  })

  test('nobody gets in without a team, a person and a role', async () => {
    for (const authorization of [
      '',
      'team',
      'team agent',
      'team king sam',
      'team agent amends-server',
      `${'t'.repeat(65)} agent sam`,
    ]) {
      const response = await fetch(`${desk.url}/cases`, { headers: { authorization } })
      expect([401, 500]).toContain(response.status)
      expect(await response.json()).toMatchObject({
        code: expect.stringMatching(/not-signed-in|sign-in/) as unknown,
      })
    }
  })

  test('a leak is found where a team is taken for another', async () => {
    const [one, other] = teams
    const impostor = { ...one, team: other?.team ?? '' } as Team
    const found = await probeAll(desk, [impostor], 1, teams)
    expect(found.leaks.length).toBeGreaterThan(0)
    expect(await mixedUp(desk, [impostor, ...teams.slice(1)], 3)).toBeGreaterThan(0)
  })
})
