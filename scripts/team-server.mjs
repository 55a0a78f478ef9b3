// The server of the helpdesk's team: @amends/server as its users run it, on a folder of its own.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../packages/server/dist/main.js', import.meta.url))
const people = [
  { id: 'ines', name: 'Ines Calder' },
  { id: 'omar', name: 'Omar Haddad' },
]

/** Ines and Omar get a token each, once: later starts find the file. */
function makeTokens(file) {
  if (existsSync(file)) return
  const sessions = people.map((person) => [
    randomBytes(24).toString('base64url'),
    { team: 'fairwater', person, role: 'agent' },
  ])
  const text = JSON.stringify(Object.fromEntries(sessions), null, 2)
  writeFileSync(file, `${text}\n`, { mode: 0o600 })
}

/** What a shell says of another server is not for this one. */
function ownEnvironment() {
  const others = /^(AMENDS_|DATABASE_URL$|HOST$|PORT$|NODE_ENV$)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !others.test(name)))
}

/**
 * Starts it and waits until it listens. Everything of it is in the folder, and outlives it.
 * @param {string} folder
 * @param {number} [port] 0: any that is free
 * @returns what to reach it by; `ended` settles when it stops for whatever reason. Rejects with what
 *   it says when it does not start.
 */
export async function startTeam(folder, port = 0) {
  mkdirSync(folder, { recursive: true })
  const tokens = join(folder, 'tokens.json')
  makeTokens(tokens)
  const child = spawn(
    process.execPath,
    [program, '--data', folder, '--port', String(port), '--prefix', '/api'],
    {
      env: ownEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const ended = once(child, 'exit')
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  child.stdout.pipe(createWriteStream(join(folder, 'server.log'), { flags: 'a' }))
  const listening = new Promise((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const { msg, url } = JSON.parse(line)
      if (msg === 'listening') resolve(url)
    })
  })
  const url = await Promise.race([listening, ended.then(() => null)])
  if (url === null) throw new Error(said.trim() || 'It stopped without a word.')
  return {
    folder,
    url: new URL(url).origin,
    port: Number(new URL(url).port),
    tokens: () => Object.entries(JSON.parse(readFileSync(tokens, 'utf8'))),
    ended,
    /** @param {NodeJS.Signals} [signal] */
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      await ended
    },
  }
}
