import { httpStore, openCase } from '@amends/core'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { about } from '../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../tests/fixtures/small-flow'
import { databases } from '../../test/databases'
import { newTeam, openDesk } from '../../test/desk'
import { deskOn } from '../../test/desk-on'
import { fetchFrom } from '../../test/page-fetch'

const [{ shared }] = databases as [(typeof databases)[0]]
const origin = 'https://desk.example'

describe('a page of another origin that is let in', () => {
  const desk = deskOn(shared, { origins: [origin] })
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  })
  afterEach(() => vi.unstubAllGlobals())

  test('begins a case, which reaches the server with its flow', async () => {
    const sam = desk.as(newTeam())
    const fetch = fetchFrom(origin)
    const store = httpStore({ url: desk.url, headers: () => sam.headers, fetch })
    const page = await openCase({ caseId: 'a', flow: smallFlow, store, about })
    await store.sync()
    expect(await store.unsent()).toEqual([])
    expect((await sam.read('a')).body).toMatchObject({ seq: 1, events: page.log })
    await page.dispose()
    store.close()
  })

  test('is told how long to wait', async () => {
    const narrow = await openDesk(desk.database, { origins: [origin], perMinute: 1 })
    const { headers } = narrow.as(newTeam())
    await fetchFrom(origin)(`${narrow.url}/me`, { headers })
    const response = await fetchFrom(origin)(`${narrow.url}/me`, { headers })
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    await narrow.close()
  })

  test('and no other page is let in', async () => {
    const { headers } = desk.as(newTeam())
    const other = fetchFrom('https://desk.example.evil.example')
    await expect(other(`${desk.url}/me`, { headers })).rejects.toThrow('does not let')
  })
})
