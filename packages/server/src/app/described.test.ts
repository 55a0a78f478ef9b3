import { beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import { wrongIn, type Description } from '../../test/description'
import { closed, newTeam, opened, openDesk, promised, said } from '../../test/desk'
import { deskOn } from '../../test/desk-on'
import { memorySealing } from '../../test/memory-sealing'

const [{ shared }] = databases as [(typeof databases)[0]]
const offered = () => ({
  ...said('A month free'),
  type: 'offer.made',
  offer: 'o',
  cost: null,
  gesture: true,
})
const unknown = '/cases/x'
const hash = 'f'.repeat(64)

type Step = readonly [
  role: 'admin' | 'agent',
  method: string,
  route: string,
  path: string,
  status: number,
  body?: unknown,
]
const append = '/cases/{caseId}/events'
const log = (seq: number, ...events: unknown[]) => ({ expectedSeq: seq, events })
const first = [opened('ann'), promised('p', 'sam', '2026-12-01T10:00:00.000Z'), offered()]

/** Every route, as it answers when it does what it is asked for and when it does not. */
const steps: readonly Step[] = [
  ['agent', 'POST', append, '/cases/a/events', 200, log(0, ...first)],
  ['agent', 'POST', append, '/cases/a/events', 200, log(0, ...first)],
  ['agent', 'POST', append, '/cases/a/events', 409, log(0, said('late'))],
  ['agent', 'POST', append, '/cases/a/events', 422, log(3, { ...first[0], at: 'x' }, said('x'))],
  ['agent', 'POST', append, '/cases/a/events', 422, log(3, { ...said('x'), by: 'amends-server' })],
  ['agent', 'POST', append, '/cases/b/events', 200, log(0, opened('ann'), closed())],
  ['agent', 'POST', append, '/cases/junk/events', 200, log(0, 'junk')],
  ['agent', 'POST', append, '/cases/a/events', 400, {}],
  ['agent', 'GET', append, '/cases/a/events', 200],
  ['agent', 'GET', append, `${unknown}/events`, 200],
  ['agent', 'GET', append, '/cases/a/events?from=0', 400],
  ['agent', 'GET', '/cases', '/cases', 200],
  ['agent', 'GET', '/cases', '/cases?after=junk', 400],
  ['agent', 'PUT', '/flows/{hash}', `/flows/${hash}`, 422, { id: 'mama' }],
  ['agent', 'GET', '/flows/{hash}', `/flows/${hash}`, 404],
  ['agent', 'GET', '/me', '/me', 200],
  ['agent', 'GET', '/care', '/care', 403],
  ['admin', 'PUT', '/retention', '/retention', 204, { days: 30 }],
  ['admin', 'GET', '/retention', '/retention', 200],
  ['admin', 'GET', '/cases/{caseId}/verify', '/cases/a/verify', 200],
  ['admin', 'GET', '/cases/{caseId}/verify', `${unknown}/verify`, 404],
  ['admin', 'PUT', '/cases/{caseId}/hold', '/cases/a/hold', 204, { held: true }],
  ['admin', 'GET', '/people/{customerId}/export', '/people/ann/export', 200],
  ['admin', 'POST', '/cases/{caseId}/erase', '/cases/a/erase', 409],
  ['admin', 'POST', '/people/{customerId}/erase', '/people/ann/erase', 409],
  ['admin', 'PUT', '/cases/{caseId}/hold', '/cases/a/hold', 204, { held: false }],
  ['admin', 'POST', '/people/{customerId}/erase', '/people/ann/erase', 200],
  ['admin', 'POST', '/cases/{caseId}/erase', '/cases/junk/erase', 200],
  ['admin', 'GET', '/cases/{caseId}/verify', '/cases/a/verify', 200],
  ['admin', 'GET', append, '/cases/a/events', 410],
  ['admin', 'GET', '/care', '/care', 200],
  ['admin', 'GET', '/care', '/care?after=x', 400],
  ['agent', 'GET', '/health', '/health', 200],
  ['agent', 'GET', '/ready', '/ready', 200],
]

describe('what the server says of itself', () => {
  const desk = deskOn(shared)
  let description: Description
  beforeAll(async () => {
    description = (await (await fetch(`${desk.url}/openapi.json`)).json()) as Description
  })

  test('is what it answers, to the last member', async () => {
    const team = newTeam()
    for (const [role, method, route, path, status, body] of steps) {
      const answer = await desk.as(team, role).send(method, path, body)
      const where = `${path} ${status}`
      expect(answer.status, `${method} ${where}`).toBe(status)
      expect(
        wrongIn(description, method, route, status, answer.body),
        `${method} ${where}`,
      ).toEqual([])
    }
    const asked = new Set(steps.map(([, method, route]) => `${method.toLowerCase()} ${route}`))
    const described = Object.entries(description.paths).flatMap(([route, methods]) =>
      Object.keys(methods).map((method) => `${method} ${route}`),
    )
    expect(described.filter((one) => !asked.has(one))).toEqual(['get /changes'])
  })

  test('holds of a page whose keys are missing too', async () => {
    const sealing = memorySealing()
    const other = await openDesk(desk.database, { sealing })
    const sam = other.as(newTeam())
    await sam.append('a', 0, opened())
    for (const key of sealing.keys()) sealing.destroy(key)
    const { body } = await sam.send('GET', '/cases')
    expect(body).toMatchObject({ unreadable: ['a'] })
    expect(wrongIn(description, 'GET', '/cases', 200, body)).toEqual([])
    await other.close()
  })

  test('would be found wrong by a member more, or one less', () => {
    const wrong = (body: object) => wrongIn(description, 'GET', '/cases', 200, body)
    expect(wrong({ cases: [], next: null })).toEqual([])
    expect(wrong({ cases: [], next: null, more: 1 })).toHaveLength(1)
    expect(wrong({ cases: [] })).toHaveLength(1)
    expect(wrong({ cases: [{}], next: null }).join()).toContain('offered')
    expect(wrongIn(description, 'GET', '/me', 302, null)).toHaveLength(1)
  })

  test('says that one has to sign in, but for what is of nobody', () => {
    const [name] = Object.keys(description.components.securitySchemes)
    expect(description.security).toEqual([{ [name ?? '']: [] }])
    const free = Object.entries(description.paths).filter(([, { get }]) => get?.security)
    expect(free.map(([route]) => route).toSorted()).toEqual(['/health', '/ready'])
  })
})
