import { describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import { newTeam, opened, openDesk } from '../../test/desk'
import { deskOn } from '../../test/desk-on'
import { streamed } from '../../test/stream'

const [{ shared }] = databases as [(typeof databases)[0]]

describe('what is kept on the way', () => {
  const desk = deskOn(shared)

  async function cacheOf(url: string, init: RequestInit) {
    const response = await fetch(url, init)
    await response.arrayBuffer()
    return [response.status, response.headers.get('cache-control')]
  }

  test('is nothing of a team, whether it is given or refused', async () => {
    const team = newTeam()
    const ada = desk.as(team, 'admin', 'ada')
    const { headers } = ada
    await ada.append('a', 0, opened('ann'))
    const get = (path: string, init: RequestInit = { headers }) => cacheOf(desk.url + path, init)
    const given = ['/cases', '/cases/a/events', '/people/ann/export', '/cases/a/verify', '/care']
    for (const path of [...given, '/me', '/retention']) {
      expect(await get(path), `GET ${path}`).toEqual([200, 'no-store'])
    }
    await ada.send('POST', '/cases/a/erase')
    expect(await get('/cases/a/events')).toEqual([410, 'no-store'])
    expect(await get('/flows/none')).toEqual([404, 'no-store'])
    expect(await get('/cases?after=junk')).toEqual([400, 'no-store'])
    expect(await get('/me', {})).toEqual([401, 'no-store'])
    expect(await get('/care', desk.as(team))).toEqual([403, 'no-store'])
    const foreign = { ...headers, origin: 'https://evil.example' }
    expect(await get('/retention', { method: 'PUT', headers: foreign })).toEqual([403, 'no-store'])
    const narrow = await openDesk(desk.database, { perMinute: 0 })
    expect(await cacheOf(`${narrow.url}/me`, { headers })).toEqual([429, 'no-store'])
    await narrow.close()
  })

  test('may be what is of nobody', async () => {
    for (const path of ['/health', '/ready', '/openapi.json']) {
      expect(await cacheOf(desk.url + path, {}), `GET ${path}`).toEqual([200, null])
    }
  })

  test('is no export that nobody got: asking for its headers alone does nothing', async () => {
    const team = newTeam()
    const ada = desk.as(team, 'admin', 'ada')
    await ada.append('a', 0, opened('ann'))
    const head = { method: 'HEAD', headers: ada.headers }
    expect((await fetch(`${desk.url}/people/ann/export`, head)).status).toBe(404)
    expect((await fetch(`${desk.url}/changes`, head)).status).toBe(404)
    expect((await fetch(`${desk.url}/health`, head)).status).toBe(200)
    expect((await ada.send('GET', '/care')).body).toMatchObject({ entries: [] })
    const stream = await streamed(desk, ada)
    expect(stream.status).toBe(200)
    await stream.stop()
  })
})
