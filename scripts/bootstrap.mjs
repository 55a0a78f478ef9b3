// `npm run demo` / `npm test` on a fresh clone with nothing but Node and npm:
// installs with the pnpm that package.json pins, then runs scripts/<name>.mjs with it.
// Node built-ins only: this runs before node_modules exists.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const [name, ...args] = process.argv.slice(2)
const { packageManager } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
)
const insidePnpm = process.env.npm_config_user_agent?.startsWith('pnpm/')
const [command, ...prefix] = insidePnpm ? ['pnpm'] : ['npx', '--yes', packageManager.split('+')[0]]

function pnpm(...rest) {
  const shell = process.platform === 'win32' // npx and pnpm are .cmd files there
  const { status, signal, error } = spawnSync(command, [...prefix, ...rest], {
    stdio: 'inherit',
    shell,
  })
  if (error) throw error
  if (status !== 0) process.exit(signal ? 130 : (status ?? 1))
}

pnpm('install', '--frozen-lockfile')
// `exec`, not `run`: pnpm prints nothing after the script's own last line.
pnpm('exec', 'node', `scripts/${name}.mjs`, ...args)
