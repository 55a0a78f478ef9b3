import { randomUUID } from 'node:crypto'
import { hashFlow, type Flow } from '@amends/core'
import { changeFeed } from '../src/app/change-feed'
import { closeApp } from '../src/app/close-app'
import { createApp, type AppOptions } from '../src/app/create-app'
import type { Role } from '../src/app/permissions'
import type { Authenticate } from '../src/app/session'
import type { Database } from '../src/database/types'
import type { Sealing } from '../src/keys/types'
import { memorySealing, type MemorySealing } from './memory-sealing'

export interface Answered {
  readonly status: number
  readonly body: unknown
}

/** Somebody signed in, sending requests. */
export interface Caller {
  readonly headers: Readonly<Record<string, string>>
  readonly send: (method: string, path: string, body?: unknown) => Promise<Answered>
  readonly append: (caseId: string, seq: number, ...events: unknown[]) => Promise<Answered>
  readonly read: (caseId: string, from?: number) => Promise<Answered>
}

export interface Desk<S extends Sealing = MemorySealing> {
  readonly url: string
  readonly sealing: S
  readonly as: (team: string, role?: Role, person?: string) => Caller
  readonly close: () => Promise<void>
}

/** The tests' host: it believes what it is told. */
const authenticate: Authenticate = ({ headers }) => {
  const [team, role, id] = (headers.authorization ?? '').split(' ')
  return team && role && id ? { team, role: role as Role, person: { id, name: id } } : null
}

/** A server that listens, on a database that is the caller's to close. */
export async function openDesk<S extends Sealing = MemorySealing>(
  database: Database,
  options: Partial<AppOptions> & { readonly sealing?: S; readonly every?: number } = {},
): Promise<Desk<S>> {
  const sealing = options.sealing ?? (memorySealing() as Sealing as S)
  const feed = changeFeed(database, options.every ?? 50)
  const service = { database, sealing, feed, now: () => new Date() }
  const app = await createApp(service, { authenticate, log: false, ...options })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url,
    sealing,
    as: (team, role = 'agent', person = 'sam') => callerOf(url, `${team} ${role} ${person}`),
    async close() {
      feed.stop()
      await closeApp(app)
    },
  }
}

export function callerOf(url: string, authorization: string): Caller {
  const headers = { authorization }
  const send: Caller['send'] = async (method, path, given) => {
    // A POST is JSON, or it is refused.
    const body = given === undefined && method === 'POST' ? {} : given
    const sent = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(`${url}${path}`, {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: sent }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
  }
  const path = (caseId: string) => `/cases/${encodeURIComponent(caseId)}/events`
  return {
    headers,
    send,
    append: (caseId, expectedSeq, ...events) => send('POST', path(caseId), { expectedSeq, events }),
    read: (caseId, from) => send('GET', path(caseId) + (from ? `?from=${from}` : '')),
  }
}

/** The hash of whatever a test takes for a flow. */
export const hashOf = (flow: object) => hashFlow(flow as Flow)

/** A team that nobody else uses. */
export const newTeam = () => `team-${randomUUID()}`

const envelope = { v: 1, seq: 1, at: '2026-11-21T10:00:00.000Z', by: 'sam' } as const

export const said = (text: string, id: string = randomUUID()) => ({
  ...envelope,
  id,
  type: 'text.said',
  beat: 'listen/hear',
  channel: 'phone',
  text,
  via: 'spoken',
})

export const opened = (customer = 'customer-1', at: string = envelope.at) => ({
  ...envelope,
  at,
  id: randomUUID(),
  type: 'case.opened',
  flow: { id: 'mama', version: '1.0.0', hash: 'hash-1' },
  about: {
    customer: { id: customer, name: 'Zoë Marsh' },
    channel: 'phone',
    agent: { id: 'sam', name: 'Sam' },
    ticket: { id: 'ticket-1' },
  },
  authority: null,
})

export const promised = (commitment: string, owner: string, instant: string) => ({
  ...envelope,
  id: randomUUID(),
  type: 'commitment.made',
  commitment,
  kind: 'fix',
  what: 'A new router',
  due: { wall: instant.slice(0, 16), zone: 'UTC', instant },
  owner: { id: owner, name: owner },
})

export const kept = (commitment: string) => ({
  ...envelope,
  id: randomUUID(),
  type: 'commitment.kept',
  commitment,
})

export const closed = () => ({
  ...envelope,
  id: randomUUID(),
  type: 'case.closed',
  outcome: 'recovered',
})
