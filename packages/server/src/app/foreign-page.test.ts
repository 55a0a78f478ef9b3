import { describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import { newTeam, opened } from '../../test/desk'
import { deskOn } from '../../test/desk-on'

const [{ shared }] = databases as [(typeof databases)[0]]
const origin = 'https://desk.example'
type Headers = Readonly<Record<string, string>>

describe('a request that some page makes a browser send', () => {
  const desk = deskOn(shared, { origins: [origin] })

  async function erased(headers: (own: string) => Headers, body: string | null = '{}') {
    const team = newTeam()
    const ada = desk.as(team, 'admin', 'ada')
    await ada.append('a', 0, opened())
    const response = await fetch(`${desk.url}/cases/a/erase`, {
      method: 'POST',
      headers: {
        ...ada.headers,
        ...(body === null ? {} : { 'content-type': 'application/json' }),
        ...headers(new URL(desk.url).origin),
      },
      body,
    })
    const answer = (await response.json()) as { readonly code?: string; readonly message?: string }
    return { status: response.status, ...answer, after: (await ada.read('a')).status }
  }

  test.each<[string, Headers]>([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another site in an older browser', { origin: 'https://evil.example' }],
    ['a site whose name begins as ours', { origin: `${origin}.evil.example` }],
    ['another port of an origin that is let in', { origin: `${origin}:8443` }],
    ['the same name without encryption', { origin: 'http://desk.example' }],
    ['a frame that may be nobody', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['what is no origin', { origin: 'evil' }],
    ['another site that names no origin', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbor that names no origin', { 'sec-fetch-site': 'same-site' }],
  ])('changes nothing when it is of %s', async (_, headers) => {
    expect(await erased(() => headers)).toMatchObject({
      status: 403,
      code: 'request/origin',
      message: expect.stringContaining('"origins"') as unknown,
      after: 200,
    })
  })

  test.each<[string, (own: string) => Headers]>([
    ['no browser', () => ({})],
    ['the server’s own origin', (own) => ({ origin: own, 'sec-fetch-site': 'same-origin' })],
    ['the server’s own origin in an older browser', (own) => ({ origin: own })],
    [
      'an origin behind a proxy that changes the host',
      () => ({ origin: 'https://proxy.example', 'sec-fetch-site': 'same-origin' }),
    ],
    ['an origin that is let in', () => ({ origin, 'sec-fetch-site': 'cross-site' })],
    ['the user', () => ({ 'sec-fetch-site': 'none' })],
  ])('does what it asks for when it is of %s', async (_, headers) => {
    expect(await erased(headers)).toMatchObject({ status: 200, caseId: 'a', after: 410 })
  })

  test.each<[string, string | null, Headers, number]>([
    ['nothing', null, {}, 400],
    ['plain text', '{}', { 'content-type': 'text/plain' }, 415],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['an empty body', '', {}, 400],
    ['a list', '[]', {}, 400],
  ])('erases only when it is JSON: %s is not', async (_, body, headers, status) => {
    const answer = await erased(() => headers, body)
    expect(answer).toMatchObject({ status, code: expect.stringMatching('request/') as unknown })
    expect(answer.after).toBe(200)
  })
})
