// Finds a PostgreSQL for the tests and runs it in a folder of its own, on a free port, for as long
// as it is needed; `node scripts/postgres.mjs --install` gets one when there is none.
// Order: $POSTGRES_BIN, Debian's folders, the PATH.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const env = process.env
const isRoot = process.platform === 'linux' && process.getuid?.() === 0
const debian = '/usr/lib/postgresql'

/** The folder with `initdb` and `pg_ctl`, or undefined. */
function findPostgres() {
  const installed = existsSync(debian)
    ? readdirSync(debian)
        .toSorted((one, other) => Number(other) - Number(one))
        .map((version) => join(debian, version, 'bin'))
    : []
  const folders = [env.POSTGRES_BIN, ...installed, ...(env.PATH ?? '').split(delimiter)]
  return folders.find((folder) => folder && existsSync(join(folder, 'initdb')))
}

function run(command, args) {
  console.log(`[postgres] ${command} ${args.join(' ')}`)
  spawnSync(command, args, {
    stdio: 'inherit',
    timeout: 600_000,
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/** Root on Debian or Ubuntu: containers, CI. Nobody else's machine is changed. */
function install() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'])
}

/** PostgreSQL refuses to run as root: whoever Debian made for it runs it. */
function runner() {
  if (!isRoot) return {}
  const idOf = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/**
 * A new PostgreSQL with durable settings. `url(database, user)` is its address; `postgres` is the
 * superuser. `stop('immediate')` is what a power cut looks like to it, and `start()` what follows.
 */
export async function startPostgres() {
  const bin = findPostgres()
  if (!bin) {
    throw new Error('[postgres] none found: install postgresql, or set POSTGRES_BIN to its folder')
  }
  const as = runner()
  const folder = mkdtempSync(join(tmpdir(), 'amends-postgres-'))
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const port = await freePort()
  const command = (name, ...args) =>
    new Promise((resolve, reject) => {
      const child = spawn(join(bin, name), args, { ...as, cwd: folder, stdio: 'ignore' })
      child.on('error', reject)
      child.on('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`[postgres] ${name} ended with ${code}`)),
      )
    })
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder}`
  const server = {
    folder,
    bin,
    port,
    url: (database = 'postgres', user = 'postgres') =>
      `postgresql://${user}@127.0.0.1:${port}/${database}`,
    start: () =>
      command('pg_ctl', '-D', data, '-w', '-o', options, '-l', join(folder, 'log'), 'start'),
    stop: (mode = 'fast') => command('pg_ctl', '-D', data, '-w', '-m', mode, 'stop'),
    async remove() {
      await server.stop('immediate').catch(() => undefined)
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await command('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync')
  await server.start()
  return server
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  if (!findPostgres() && process.argv.includes('--install')) install()
  const server = await startPostgres().catch((error) => {
    console.error(String(error))
    process.exit(1)
  })
  await server.remove()
  console.log(`[postgres] ${server.bin}`)
}
