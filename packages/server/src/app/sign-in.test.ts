import { describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import { newTeam, openDesk, type Desk } from '../../test/desk'
import { deskOn } from '../../test/desk-on'
import type { Authenticate } from './session'

const [{ shared }] = databases as [(typeof databases)[0]]
const most = 5

describe('who guesses at a sign-in', () => {
  const desk = deskOn(shared)

  async function guarded(trustProxy?: string) {
    const asked: string[] = []
    const authenticate: Authenticate = ({ headers }) => {
      asked.push(headers.authorization ?? '')
      const [team, id] = (headers.authorization ?? '').split(' ')
      return team && id ? { team, role: 'agent', person: { id, name: id } } : null
    }
    const options = { authenticate, strangersPerMinute: most, ...(trustProxy && { trustProxy }) }
    return { asked, open: await openDesk(desk.database, options) }
  }
  const me = async ({ url }: Pick<Desk, 'url'>, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${url}/me`, { headers })
    const { code } = (await response.json()) as { readonly code?: string }
    return { status: response.status, code, wait: Number(response.headers.get('retry-after')) }
  }
  const right = () => ({ authorization: `${newTeam()} sam` })

  test('is told that it is wrong, and after too often waits with the right one as well', async () => {
    const { open, asked } = await guarded()
    const signedOut = { status: 401, code: 'request/not-signed-in' }
    for (let count = 0; count < most; count += 1) expect(await me(open)).toMatchObject(signedOut)
    const before = asked.length
    for (const headers of [{}, right()]) {
      const answer = await me(open, headers)
      expect(answer).toMatchObject({ status: 429, code: 'request/too-many' })
      expect(answer.wait).toBeGreaterThan(0)
    }
    expect(asked.length).toBe(before)
    await open.close()
  })

  test('waits too when all guesses come at once', async () => {
    const { open } = await guarded()
    const guesses = Array.from({ length: 40 }, () => me(open))
    await Promise.all(guesses)
    expect(await me(open, right())).toMatchObject({ status: 429 })
    await open.close()
  })

  test('holds up nobody by being right: who is known counts as no guess', async () => {
    const { open } = await guarded()
    const headers = right()
    for (let count = 0; count < most * 3; count += 1) {
      expect(await me(open, headers)).toMatchObject({ status: 200 })
    }
    expect(await me(open)).toMatchObject({ status: 401 })
    await open.close()
  })

  test('holds up nobody of another address behind a proxy that is believed', async () => {
    const { open } = await guarded('127.0.0.1')
    const from = (address: string) => ({ 'x-forwarded-for': address })
    for (let count = 0; count <= most; count += 1) await me(open, from('203.0.113.7'))
    expect(await me(open, { ...right(), ...from('203.0.113.7') })).toMatchObject({ status: 429 })
    expect(await me(open, { ...right(), ...from('203.0.113.8') })).toMatchObject({ status: 200 })
    await open.close()
  })

  test('is nobody else for saying that it comes from another address, where no proxy is', async () => {
    const { open } = await guarded()
    for (let at = 0; at <= most; at += 1) await me(open, { 'x-forwarded-for': `203.0.113.${at}` })
    expect(await me(open, { 'x-forwarded-for': '203.0.113.99' })).toMatchObject({ status: 429 })
    await open.close()
  })
})
