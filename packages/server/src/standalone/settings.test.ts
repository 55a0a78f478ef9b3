import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Authenticate, Session } from '../app/session'
import { settingsOf } from './settings'
import { signInOf } from './sign-in-of'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const settings = (...args: string[]) => {
  const found = settingsOf(['--data', folder, ...args], {})
  if (!found) throw new Error('only help')
  return found
}
const asked = (authenticate: Authenticate, authorization: string) =>
  authenticate({ headers: { authorization } } as FastifyRequest)

test('what the command line says comes before the environment, and both before the defaults', () => {
  const env = {
    PORT: '5000',
    DATABASE_URL: 'postgresql://db/x',
    AMENDS_ORIGINS: 'https://a https://b',
    AMENDS_TRUST_PROXY: '10.0.0.0/8 ::1',
  }
  expect(settingsOf(['--port', '6000'], env)).toMatchObject({
    port: 6000,
    host: '127.0.0.1',
    database: { url: 'postgresql://db/x' },
    origins: ['https://a', 'https://b'],
    trustProxy: ['10.0.0.0/8', '::1'],
  })
  expect(settingsOf(['--trust-proxy', '10.0.0.7'], env)).toMatchObject({ trustProxy: ['10.0.0.7'] })
  expect(settings()).toMatchObject({ trustProxy: [] })
  expect(settings()).toMatchObject({ port: 4600, database: { folder }, keys: join(folder, 'keys') })
  expect(settingsOf(['--help'], {})).toBe(null)
})

test.each([['--prot', '1'], ['--port', 'x'], ['--port', '70000'], ['extra']])(
  'an option that there is not is refused: %s',
  (...args) => {
    expect(() => settings(...args)).toThrow(/\(server\/options\)$/)
  },
)

test('tokens are made once, are for their owner alone, and say who it is', async () => {
  const { authenticate, tokens } = await signInOf(settings(), false)
  expect(tokens).toBe(join(folder, 'tokens.json'))
  expect(statSync(tokens ?? '').mode & 0o777).toBe(0o600)
  const entries = Object.entries(
    JSON.parse(readFileSync(tokens ?? '', 'utf8')) as Record<string, Session>,
  )
  for (const [token, session] of entries) {
    expect(await asked(authenticate, `Bearer ${token}`)).toEqual(session)
  }
  expect(new Set(entries.map(([, { role }]) => role)).size).toBe(4)
  for (const other of [
    '',
    'Bearer',
    'Bearer x',
    `Basic ${entries[0]?.[0]}`,
    'Bearer constructor',
  ]) {
    expect((await asked(authenticate, other)) ?? null).toBe(null)
  }
  const again = await signInOf(settings(), false)
  expect(await asked(again.authenticate, `Bearer ${entries[0]?.[0]}`)).toEqual(entries[0]?.[1])
})

test('tokens are no sign-in for a server that others can reach', async () => {
  await expect(signInOf(settings('--host', '0.0.0.0'), false)).rejects.toThrow(/server\/no-sign-in/)
  await expect(signInOf(settings(), true)).rejects.toThrow(/server\/no-sign-in/)
})

test('a file of tokens that is damaged stops the start and stays as it is', async () => {
  const file = join(folder, 'tokens.json')
  writeFileSync(file, '{"x":{"team":"demo"}}')
  await expect(signInOf(settings(), false)).rejects.toThrow(/server\/tokens/)
  expect(readFileSync(file, 'utf8')).toBe('{"x":{"team":"demo"}}')
})

test("a host's module signs in, and one that cannot is named", async () => {
  const file = join(folder, 'sign-in.mjs')
  writeFileSync(file, "export const authenticate = () => ({ team: 't' })")
  const { authenticate, tokens } = await signInOf(settings('--authenticate', file), true)
  expect(tokens).toBe(null)
  expect(await asked(authenticate, '')).toEqual({ team: 't' })
  const other = join(folder, 'other.mjs')
  writeFileSync(other, 'export const x = 1')
  await expect(signInOf(settings('--authenticate', other), true)).rejects.toThrow(/server\/sign-in/)
  await expect(signInOf(settings('--authenticate', './none.mjs'), true)).rejects.toThrow(
    /none\.mjs/,
  )
})
