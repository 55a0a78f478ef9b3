import { describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import { deskOn } from '../../test/desk-on'
import { closed, hashOf, kept, newTeam, opened, promised, said } from '../../test/desk'

const ids = (answer: { readonly body: unknown }) =>
  (answer.body as { cases: { caseId: string }[] }).cases.map(({ caseId }) => caseId)

describe.each(databases)('the server on $name', ({ shared }) => {
  const desk = deskOn(shared)

  const newCaller = () => desk.as(newTeam())

  test('keeps what is appended and gives it back as it was', async () => {
    const sam = newCaller()
    const events = [opened(), said('one'), said('two')]
    expect(await sam.append('a', 0, ...events)).toEqual({ status: 200, body: { seq: 3 } })
    expect(await sam.append('a', 3, said('three', 'x'))).toEqual({ status: 200, body: { seq: 4 } })
    const all = { seq: 4, events: [...events, said('three', 'x')] }
    expect(await sam.read('a')).toMatchObject({ status: 200, body: all })
    expect((await sam.read('a', 3)).body).toMatchObject({ seq: 4, events: all.events.slice(2) })
    expect((await sam.read('a', 9)).body).toMatchObject({ seq: 4, events: [] })
  })

  test('has nothing of a case that never was', async () => {
    const body = { seq: 0, events: [], recorded: [] }
    expect(await newCaller().read('a')).toEqual({ status: 200, body })
  })

  test('answers a conflict with where the case stands, and stores nothing', async () => {
    const sam = newCaller()
    await sam.append('a', 0, opened(), said('one'))
    for (const seq of [0, 1, 3, 900]) {
      expect(await sam.append('a', seq, said('late'))).toMatchObject({
        status: 409,
        body: { code: 'store/conflict', seq: 2 },
      })
    }
    expect(await sam.append('b', 1, said('hole'))).toMatchObject({ status: 409, body: { seq: 0 } })
    expect((await sam.read('a')).body).toMatchObject({ seq: 2 })
  })

  test('stores once what is sent again, wherever the case stands by then', async () => {
    const sam = newCaller()
    const first = [opened(), said('one')]
    const second = [said('two'), said('three')]
    await sam.append('a', 0, ...first)
    await sam.append('a', 2, ...second)
    const again = { status: 200, body: { seq: 4, duplicate: true } }
    expect(await sam.append('a', 2, ...second)).toEqual(again)
    expect(await sam.append('a', 4, ...second)).toEqual(again)
    expect((await sam.append('a', 0, ...first)).body).toEqual({ seq: 2, duplicate: true })
    expect((await sam.append('b', 0, 'no', 'ids')).body).toEqual({ seq: 2 })
    expect((await sam.append('b', 0, 'no', 'ids')).body).toEqual({ seq: 2, duplicate: true })
    expect((await sam.read('a')).body).toMatchObject({ seq: 4 })
  })

  test('never takes an event for another one that has its id', async () => {
    const sam = newCaller()
    await sam.append('a', 0, said('one', 'id'), said('two', 'other'))
    expect(await sam.append('a', 0, said('something else', 'id'))).toMatchObject({ status: 409 })
    const taken = await sam.append('a', 2, said('something else', 'id'), said('new'))
    expect(taken).toMatchObject({ status: 422, body: { code: 'store/event-taken', seq: 2 } })
    const twice = await sam.append('a', 2, said('x', 'same'), said('y', 'same'))
    expect(twice).toMatchObject({ status: 422, body: { code: 'store/event-twice' } })
    expect((await sam.read('a')).body).toMatchObject({ seq: 2 })
  })

  test('lists what is open, closed, owing, owed by somebody, or of a customer', async () => {
    const sam = newCaller()
    await sam.append('a', 0, opened('ann'), promised('p', 'sam', '2026-12-01T10:00:00.000Z'))
    await sam.append('b', 0, opened('bob'), promised('p', 'kim', '2026-12-01T10:00:00.000Z'))
    await sam.append('c', 0, opened('ann'), closed())
    const list = async (query: string) => ids(await sam.send('GET', `/cases?${query}`))
    expect(await list('')).toEqual(['a', 'b', 'c'])
    expect(await list('open=true')).toEqual(['a', 'b'])
    expect(await list('open=false')).toEqual(['c'])
    expect(await list('owing=true')).toEqual(['a', 'b'])
    expect(await list('owner=kim')).toEqual(['b'])
    expect(await list('customer=ann')).toEqual(['a', 'c'])
    expect(await list('customer=ann&open=true&owner=sam&owing=true')).toEqual(['a'])
    await sam.append('a', 2, kept('p'))
    expect(await list('owing=true')).toEqual(['b'])
  })

  test('tells in a list what the case is about and what is owed', async () => {
    const sam = newCaller()
    await sam.append('a', 0, opened(), promised('p', 'kim', '2026-12-01T10:00:00.000Z'))
    const { body } = await sam.send('GET', '/cases')
    expect(body).toMatchObject({
      next: null,
      cases: [
        {
          caseId: 'a',
          seq: 2,
          closed: false,
          customer: { id: 'customer-1', name: 'Zoë Marsh' },
          ticket: 'ticket-1',
          owed: [{ commitment: 'p', what: 'A new router', owner: { id: 'kim' } }],
        },
      ],
    })
  })

  test('lists page by page, each case once, those opened first before the others', async () => {
    const sam = newCaller()
    const names = Array.from({ length: 203 }, (_, at) => `case-${at}`)
    const opening = (at: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, at % 7)).toISOString()
    await Promise.all(names.map((name, at) => sam.append(name, 0, opened('ann', opening(at)))))
    const first = await sam.send('GET', '/cases')
    const { next } = first.body as { next: string }
    const rest = await sam.send('GET', `/cases?after=${next}`)
    expect(rest.body).toMatchObject({ next: null })
    const order = names
      .map((name, at) => `${opening(at)} ${name}`)
      .toSorted()
      .map((one) => one.split(' ')[1])
    expect([...ids(first), ...ids(rest)]).toEqual(order)
    expect(await sam.send('GET', '/cases?after=junk')).toMatchObject({
      status: 400,
      body: { code: 'request/cursor' },
    })
  })

  test('keeps the first flow of a hash, and only under its own', async () => {
    const sam = newCaller()
    const flow = { id: 'mama', steps: [] }
    const own = `/flows/${hashOf(flow)}`
    expect(await sam.send('PUT', own, flow)).toEqual({ status: 204, body: null })
    expect(await sam.send('PUT', own, { steps: [], id: 'mama' })).toMatchObject({ status: 204 })
    expect(await sam.send('PUT', own, { id: 'other' })).toMatchObject({ status: 422 })
    expect(JSON.stringify(await sam.send('GET', own))).toBe(
      JSON.stringify({ status: 200, body: flow }),
    )
    const hash = 'f'.repeat(64)
    expect(await sam.send('PUT', `/flows/${hash}`, flow)).toMatchObject({
      status: 422,
      body: { code: 'flow/hash' },
    })
    expect(await sam.send('GET', `/flows/${hash}`)).toMatchObject({
      status: 404,
      body: { code: 'flow/unknown' },
    })
  })

  test('says who it takes the sender for', async () => {
    const team = newTeam()
    expect((await desk.as(team, 'lead', 'kim').send('GET', '/me')).body).toEqual({
      team,
      person: { id: 'kim', name: 'kim' },
      role: 'lead',
    })
  })

  test('is healthy, ready and described, for anybody who asks', async () => {
    const anybody = { headers: {} }
    const health = await fetch(`${desk.url}/health`, anybody)
    const ready = await fetch(`${desk.url}/ready`, anybody)
    expect([health.status, ready.status]).toEqual([200, 200])
    const description = (await (await fetch(`${desk.url}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, unknown>>
    }
    const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    expect(routes.toSorted()).toEqual([
      'get /care',
      'get /cases',
      'get /cases/{caseId}/events',
      'get /cases/{caseId}/verify',
      'get /changes',
      'get /flows/{hash}',
      'get /health',
      'get /me',
      'get /people/{customerId}/export',
      'get /ready',
      'get /retention',
      'post /cases/{caseId}/erase',
      'post /cases/{caseId}/events',
      'post /people/{customerId}/erase',
      'put /cases/{caseId}/hold',
      'put /flows/{hash}',
      'put /retention',
    ])
  })

  test('refuses to give away or add to what was erased', async () => {
    const team = newTeam()
    const sam = desk.as(team)
    await sam.append('a', 0, opened('ann'))
    await sam.append('b', 0, opened('ann'))
    await desk.as(team, 'admin').send('POST', '/cases/a/erase')
    const gone = { status: 410, body: { code: 'case/erased' } }
    expect(await sam.read('a')).toMatchObject(gone)
    expect(await sam.append('a', 1, said('more'))).toMatchObject(gone)
    expect(await sam.append('a', 0, opened('ann'))).toMatchObject(gone)
    expect(ids(await sam.send('GET', '/cases?customer=ann'))).toEqual(['b'])
  })
})
