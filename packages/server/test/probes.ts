import { randomUUID } from 'node:crypto'
import { roles, type Role } from '../src/app/permissions'
import { newTeam, opened, promised, said, type Caller, type Desk } from './desk'

/** A team with something to steal: its canary is in every text and every id that it has. */
export interface Team {
  readonly team: string
  readonly canary: string
}

export async function newTeams(desk: Desk, count: number): Promise<readonly Team[]> {
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
    await caller.send('PUT', '/flows/shared-hash', { id: canary })
    await caller.send('PUT', `/flows/${canary}`, { id: canary })
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

/** Every route, asked for what another team has. */
const probes: Readonly<Record<string, Probe>> = {
  list: reading(() => '/cases'),
  'list open': reading(() => '/cases?open=true'),
  'list owing': reading(() => '/cases?owing=true'),
  'list by owner': reading((theirs) => `/cases?owner=${theirs}`),
  'list by customer': reading((theirs) => `/cases?customer=${theirs}`),
  'read shared name': reading(() => '/cases/shared-name/events'),
  'read theirs': reading((theirs) => `/cases/${theirs}/events`),
  'shared flow': reading(() => '/flows/shared-hash'),
  'their flow': reading((theirs) => `/flows/${theirs}`, 404),
  me: reading(() => '/me'),
  'append to theirs': writing((caller, theirs) => caller.append(theirs, 3, said('mine')), 409),
  'append to shared, late': writing((caller) => caller.append('shared-name', 1, said('mine')), 409),
  'put shared flow': writing(
    (caller) => caller.send('PUT', '/flows/shared-hash', { id: 'x' }),
    204,
  ),
}

/**
 * Sends every probe as every role of every team, `rounds` times, and looks in what comes back for
 * the canary of any other team.
 */
export async function probeAll(desk: Desk, teams: readonly Team[], rounds: number, all = teams) {
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
            const text = JSON.stringify(body) ?? ''
            if (text.includes(other.canary)) leaks.push(`${role}: ${name}`)
            if (status !== probe.status(role)) wrong.push(`${role}: ${name} ${status}`)
          }
        }
      }
    }
  }
  return { leaks, wrong, probes: sent }
}
