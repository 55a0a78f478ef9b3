import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import { deskOn } from '../../test/desk-on'
import { hashOf, newTeam, openDesk, said } from '../../test/desk'
import { failing, pinoTo } from '../../test/logged'

const large = { id: 'x'.repeat(600_000) }
const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown

describe.each(databases)('what the server on $name is sent', ({ shared }) => {
  const desk = deskOn(shared)

  const newCaller = () => desk.as(newTeam())

  test.each([
    ['NUL and other controls', 'a\0b\u0001c\u007f'],
    ['lone surrogates', 'a\ud83d b\ude21 c'],
    ['letters as they were composed', 'Zoe\u0308 is not Zo\u00eb'],
    ['a megabyte', 'wörd 😡 '.repeat(100_000)],
    ['quotes of every language', `'; drop table amends.cases; -- \\x00 $1 "}]`],
  ])('comes back to the last character: %s', async (_, text) => {
    const sam = newCaller()
    const event = said(text)
    expect(await sam.append('a', 0, event)).toEqual({ status: 200, body: { seq: 1 } })
    expect((await sam.read('a')).body).toMatchObject({ seq: 1, events: [event] })
    expect((await sam.append('a', 0, event)).body).toMatchObject({ duplicate: true })
  })

  test('comes back as it is where it is no event', async () => {
    const sam = newCaller()
    const junk = [
      null,
      7,
      'torn',
      [],
      {},
      { seq: 99, type: 3 },
      { id: 'x'.repeat(9_000) },
      { id: '\0' },
    ]
    expect(await sam.append('a', 0, ...junk)).toMatchObject({ status: 200, body: { seq: 8 } })
    expect((await sam.read('a')).body).toMatchObject({ seq: 8, events: junk })
    expect(await sam.send('GET', '/cases')).toMatchObject({ status: 200 })
  })

  test('changes no prototype, and keeps __proto__ as data', async () => {
    const sam = newCaller()
    const hostile = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
    const sent = `{"expectedSeq":0,"events":[${hostile}],"__proto__":{"polluted":1}}`
    expect(await sam.send('POST', '/cases/a/events', sent)).toMatchObject({ status: 200 })
    const { body } = await sam.read('a')
    expect(JSON.stringify((body as { events: unknown[] }).events[0])).toBe(hostile)
    const flow = `/flows/${hashOf(JSON.parse(hostile) as object)}`
    expect(await sam.send('PUT', flow, hostile)).toMatchObject({ status: 204 })
    expect(JSON.stringify((await sam.send('GET', flow)).body)).toBe(hostile)
    expect(Reflect.get({}, 'polluted')).toBe(undefined)
  })

  test.each([
    '__proto__',
    'constructor',
    '',
    ' ',
    '../..',
    'a,b',
    'e\u0301',
    '\u00e9',
    'x'.repeat(2_000),
    "';--",
    '%',
  ])('is kept apart whatever the case is called: %j', async (name) => {
    const sam = newCaller()
    expect((await sam.read(name)).body).toMatchObject({ seq: 0, events: [] })
    expect(await sam.append(name, 0, said(name))).toMatchObject({ status: 200 })
    expect((await sam.read(name)).body).toMatchObject({ seq: 1, events: [{ text: name }] })
  })

  test.each([
    [
      'an id with NUL',
      'POST',
      '/cases/a%00b/events',
      { expectedSeq: 0, events: [1] },
      400,
      'request/case-id',
    ],
    [
      'an id that is too long',
      'POST',
      `/cases/${'é'.repeat(1_500)}/events`,
      { expectedSeq: 0, events: [1] },
      400,
      'request/case-id',
    ],
    ['half an escape', 'GET', '/cases/%E0%A4%A/events', undefined, 400, 'request/not-json'],
    ['no JSON', 'POST', '/cases/a/events', '{', 400, 'request/not-json'],
    ['no object', 'POST', '/cases/a/events', '[]', 400, 'request/invalid'],
    ['no seq', 'POST', '/cases/a/events', { events: [] }, 400, 'request/invalid'],
    [
      'a seq in words',
      'POST',
      '/cases/a/events',
      { expectedSeq: '0', events: [] },
      400,
      'request/invalid',
    ],
    [
      'a negative seq',
      'POST',
      '/cases/a/events',
      { expectedSeq: -1, events: [] },
      400,
      'request/invalid',
    ],
    [
      'half a seq',
      'POST',
      '/cases/a/events',
      { expectedSeq: 0.5, events: [] },
      400,
      'request/invalid',
    ],
    [
      'a seq that is no number any more',
      'POST',
      '/cases/a/events',
      '{"expectedSeq":1e300,"events":[]}',
      400,
      'request/invalid',
    ],
    [
      'no list of events',
      'POST',
      '/cases/a/events',
      { expectedSeq: 0, events: {} },
      400,
      'request/invalid',
    ],
    [
      'a thousand and one',
      'POST',
      '/cases/a/events',
      { expectedSeq: 0, events: Array(1_001).fill(1) },
      400,
      'request/invalid',
    ],
    [
      'too deep',
      'POST',
      '/cases/a/events',
      { expectedSeq: 0, events: [nested(80)] },
      400,
      'request/too-deep',
    ],
    ['a flow too deep', 'PUT', '/flows/x', nested(80), 422, 'flow/hash'],
    ['no flow', 'PUT', `/flows/${'f'.repeat(64)}`, 'null', 422, 'flow/hash'],
    ['a text for a flow', 'PUT', `/flows/${'f'.repeat(64)}`, '"Zoe"', 422, 'flow/hash'],
    ['a list for a flow', 'PUT', `/flows/${hashOf([])}`, '[]', 422, 'flow/hash'],
    ['a note for a flow', 'PUT', '/flows/note-about-zoe', { note: 'Zoe' }, 422, 'flow/hash'],
    ['a flow too large', 'PUT', `/flows/${hashOf(large)}`, large, 422, 'flow/too-large'],
    [
      'too large',
      'POST',
      '/cases/a/events',
      { expectedSeq: 0, events: ['x'.repeat(3e6)] },
      413,
      'request/too-large',
    ],
    ['from nowhere', 'GET', '/cases/a/events?from=0', undefined, 400, 'request/invalid'],
    ['an odd filter', 'GET', '/cases?open=perhaps', undefined, 400, 'request/invalid'],
    ['two filters of one name', 'GET', '/cases?owner=a&owner=b', undefined, 400, 'request/invalid'],
    [
      'a cursor of junk',
      'GET',
      '/cases?after=WzEsInhcdTAwMDAiXQ',
      undefined,
      400,
      'request/cursor',
    ],
    ['nowhere', 'GET', '/nothing', undefined, 404, 'request/unknown-route'],
    ['another method', 'DELETE', '/cases/a/events', undefined, 404, 'request/unknown-route'],
  ])(
    'is refused with a code and nothing stored: %s',
    async (_, method, path, body, status, code) => {
      const sam = newCaller()
      const answer = await sam.send(method, path, body)
      expect(answer).toMatchObject({
        status,
        body: { code, message: expect.any(String) as unknown },
      })
      expect((await sam.send('GET', '/cases')).body).toEqual({ cases: [], next: null })
    },
  )

  test('goes on after JSON that is nested ten thousand deep', async () => {
    const sam = newCaller()
    const deep = `{"expectedSeq":0,"events":[${'['.repeat(10_000)}${']'.repeat(10_000)}]}`
    expect(await sam.send('POST', '/cases/a/events', deep)).toMatchObject({ status: 400 })
    expect(await sam.append('a', 0, said('fine'))).toMatchObject({ status: 200 })
  })

  test('is refused when it is another kind of body', async () => {
    const response = await fetch(`${desk.url}/cases/a/events`, {
      method: 'POST',
      headers: { ...newCaller().headers, 'content-type': 'text/plain' },
      body: 'words',
    })
    expect(response.status).toBe(415)
    expect(await response.json()).toMatchObject({ code: 'request/not-json' })
  })

  test('is never too much from one: who sends too often waits, and others do not', async () => {
    const narrow = await openDesk(desk.database, { perMinute: 5, strangersPerMinute: 60 })
    const team = newTeam()
    const sam = narrow.as(team)
    const answers = await Promise.all(Array.from({ length: 9 }, () => sam.send('GET', '/me')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
    expect(answers.find(({ status }) => status === 429)?.body).toMatchObject({
      code: 'request/too-many',
    })
    expect(await narrow.as(team, 'agent', 'kim').send('GET', '/me')).toMatchObject({ status: 200 })
    const strangers = await Promise.all(
      Array.from({ length: 70 }, () => fetch(`${narrow.url}/me`).then(({ status }) => status)),
    )
    expect(strangers.filter((status) => status === 429)).toHaveLength(10)
    await narrow.close()
  })

  test('leaves no words in the log, whatever goes wrong', async () => {
    const canary = `canary-${randomUUID()}`
    const lines: string[] = []
    const logged = await openDesk(desk.database, { log: pinoTo(lines) })
    const sam = logged.as(newTeam(), 'agent', 'sam')
    await sam.append(canary, 0, said(canary, canary))
    await sam.append(canary, 7, said(canary))
    await sam.append(canary, 1, said('other', canary))
    await sam.send('POST', `/cases/${canary}/events`, `{"${canary}`)
    await sam.send('POST', `/cases/${canary}/events`, { expectedSeq: canary, events: [canary] })
    await sam.send('GET', `/cases?customer=${canary}&after=${canary}`)
    await sam.send('GET', `/${canary}?q=${canary}`)
    await sam.send('GET', `/cases/%E0%A4%A${canary}/events`)
    await fetch(`${logged.url}/cases?customer=${canary}`, { headers: { authorization: canary } })
    await sam.send('PUT', `/flows/${canary}`, { canary })
    await logged.close()
    const broken = await openDesk(failing(desk.database, canary), { log: pinoTo(lines) })
    expect(await broken.as(newTeam()).append(canary, 0, said(canary))).toMatchObject({
      status: 500,
    })
    await broken.close()
    expect(lines.length).toBeGreaterThan(8)
    expect(lines.join('')).toContain('server/failed')
    expect(lines.join('')).not.toContain(canary)
  })
})
