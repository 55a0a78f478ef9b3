import { randomUUID } from 'node:crypto'
import { may, roles, type Permission, type Role } from '../src/app/permissions'
import { hashOf, newTeam, opened, promised, said, type Caller, type Desk } from './desk'

/** The same in all teams, and so under the same hash. */
const sharedFlow = { id: 'shared' }

/** A team with something to steal: its canary is in every text and every id that it has. */
export interface Team {
  readonly team: string
  readonly canary: string
}

export async function newTeams(desk: Pick<Desk, 'as'>, count: number): Promise<readonly Team[]> {
  const teams = Array.from({ length: count }, () => ({
    team: newTeam(),
    canary: `canary-${randomUUID()}`,
  }))
  for (const { team, canary } of teams) {
    const caller = desk.as(team)
    const events = () => [
      opened(canary),
      promised(canary, canary, '2026-12-01T10:00:00.000Z'),
      said(canary),
    ]
    await caller.append('shared-name', 0, ...events())
    await caller.append(canary, 0, ...events())
    await caller.send('PUT', `/flows/${hashOf(sharedFlow)}`, sharedFlow)
    await caller.send('PUT', `/flows/${hashOf({ id: canary })}`, { id: canary })
  }
  return teams
}

interface Probe {
  readonly run: (caller: Caller, theirs: string) => Promise<{ status: number; body: unknown }>
  /** What each role is to be answered. */
  readonly status: (role: Role) => number
}

const reading = (path: (theirs: string) => string, status = 200): Probe => ({
  run: (caller, theirs) => caller.send('GET', path(theirs)),
  status: () => status,
})
const writing = (run: Probe['run'], status: number): Probe => ({
  run,
  status: (role) => (role === 'auditor' ? 403 : status),
})

const allowed = (permission: Permission, run: Probe['run'], status: number): Probe => ({
  run,
  status: (role) => (may(role, permission) ? status : 403),
})

/** Every route, asked for what another team has. */
const probes: Readonly<Record<string, Probe>> = {
  list: reading(() => '/cases'),
  'list open': reading(() => '/cases?open=true'),
  'list owing': reading(() => '/cases?owing=true'),
  'list by owner': reading((theirs) => `/cases?owner=${theirs}`),
  'list by customer': reading((theirs) => `/cases?customer=${theirs}`),
  'read shared name': reading(() => '/cases/shared-name/events'),
  'read theirs': reading((theirs) => `/cases/${theirs}/events`),
  'shared flow': reading(() => `/flows/${hashOf(sharedFlow)}`),
  'their flow': reading((theirs) => `/flows/${hashOf({ id: theirs })}`, 404),
  me: reading(() => '/me'),
  'verify theirs': allowed(
    'case:verify',
    (caller, theirs) => caller.send('GET', `/cases/${theirs}/verify`),
    404,
  ),
  'erase theirs': allowed(
    'case:erase',
    (caller, theirs) => caller.send('POST', `/cases/${theirs}/erase`),
    404,
  ),
  'hold theirs': allowed(
    'case:hold',
    (caller, theirs) => caller.send('PUT', `/cases/${theirs}/hold`, { held: true }),
    404,
  ),
  'erase their customer': allowed(
    'case:erase',
    (caller, theirs) => caller.send('POST', `/people/${theirs}/erase`),
    200,
  ),
  'export their customer': allowed(
    'case:export',
    (caller, theirs) => caller.send('GET', `/people/${theirs}/export`),
    200,
  ),
  care: allowed('care:read', (caller) => caller.send('GET', '/care'), 200),
  retention: reading(() => '/retention'),
  'set retention': allowed(
    'retention:set',
    (caller) => caller.send('PUT', '/retention', { days: null }),
    204,
  ),
  'append to theirs': writing((caller, theirs) => caller.append(theirs, 3, said('mine')), 409),
  'append to shared, late': writing((caller) => caller.append('shared-name', 1, said('mine')), 409),
  'put shared flow': writing(
    (caller) => caller.send('PUT', `/flows/${hashOf(sharedFlow)}`, sharedFlow),
    204,
  ),
}

/**
 * Sends every probe as every role of every team, `rounds` times, and looks in what comes back for
 * the canary of any other team.
 */
export async function probeAll(
  desk: Pick<Desk, 'as'>,
  teams: readonly Team[],
  rounds: number,
  all = teams,
) {
  const leaks: string[] = []
  const wrong: string[] = []
  let sent = 0
  for (let round = 0; round < rounds; round += 1) {
    for (const { team, canary } of teams) {
      for (const role of roles) {
        const caller = desk.as(team, role)
        for (const [name, probe] of Object.entries(probes)) {
          for (const other of all.filter((one) => one.canary !== canary)) {
            const { status, body } = await probe.run(caller, other.canary)
            sent += 1
            // Whoever asks for somebody by name is told that name again, and no more.
            const text = JSON.stringify(body)?.replace(`"customer":"${other.canary}"`, '') ?? ''
            if (text.includes(other.canary)) leaks.push(`${role}: ${name}`)
            if (status !== probe.status(role)) wrong.push(`${role}: ${name} ${status}`)
          }
        }
      }
    }
  }
  return { leaks, wrong, probes: sent }
}

/**
 * Sends so many requests at once, team after team, so that each connection goes from team to team.
 * Answers how many were answered with what is not their team's.
 */
export async function mixedUp(
  desk: Pick<Desk, 'as'>,
  teams: readonly Team[],
  count: number,
): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const { team, canary } = teams[at % teams.length] as Team
      const { body } = await desk.as(team).read('shared-name')
      return { canary, text: JSON.stringify(body) }
    }),
  )
  return answers.filter(({ canary, text }) =>
    teams.some((other) => text.includes(other.canary) !== (other.canary === canary)),
  ).length
}
