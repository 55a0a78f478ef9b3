import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSession, type Authenticate, type Session } from '../app/session'
import { cannotStart } from '../refusal'

const people = [
  { id: 'sam', name: 'Sam Okafor', role: 'agent' },
  { id: 'kim', name: 'Kim Lindqvist', role: 'agent' },
  { id: 'lee', name: 'Lee Moreau', role: 'lead' },
  { id: 'ada', name: 'Ada Rossi', role: 'admin' },
  { id: 'noor', name: 'Noor Haddad', role: 'auditor' },
] as const

/**
 * Stands in for a sign-in while there is none: a file of tokens, made at the first start, each of
 * which is one person of the team "demo". `Authorization: Bearer <token>`.
 */
export function tokenSignIn(folder: string): {
  readonly file: string
  readonly authenticate: Authenticate
} {
  const file = join(folder, 'tokens.json')
  mkdirSync(folder, { recursive: true })
  makeOnce(file)
  // By hash, so that how long a look-up takes tells nothing of the tokens.
  const sessions = new Map(read(file).map(([token, session]) => [hash(token), session]))
  return {
    file,
    authenticate: ({ headers }) => {
      const token = /^Bearer (\S{1,256})$/.exec(headers.authorization ?? '')?.[1]
      return token ? sessions.get(hash(token)) : null
    },
  }
}

function makeOnce(file: string): void {
  const sessions = people.map(({ id, name, role }): [string, Session] => [
    randomBytes(24).toString('base64url'),
    { team: 'demo', person: { id, name }, role },
  ])
  try {
    const text = JSON.stringify(Object.fromEntries(sessions), null, 2)
    writeFileSync(file, `${text}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function read(file: string): readonly (readonly [string, Session])[] {
  try {
    const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as object)
    const sessions = entries.filter((entry): entry is [string, Session] => isSession(entry[1]))
    if (sessions.length > 0 && sessions.length === entries.length) return sessions
  } catch {
    // Told below.
  }
  throw cannotStart(
    'server/tokens',
    `${file} is not a list of tokens with a team, a person and a role each. Nobody could sign in. Mend it, or remove it to have a new one made.`,
  )
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
