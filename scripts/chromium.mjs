// Finds a Chromium for the tests; `node scripts/chromium.mjs --install` gets one when there is none.
// Order: $CHROMIUM_PATH, Playwright's own download, an installed Chromium/Chrome/Edge.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'

const env = process.env
const isRoot = process.platform === 'linux' && process.getuid?.() === 0
const osRelease = () =>
  existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''

/** Keeps Chromium off the network: a closed one refuses its background connections by the dozen. */
const chromiumArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function onPath(names) {
  for (const dir of (env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const file = join(dir, name)
      if (dir && existsSync(file)) return file
    }
  }
  return undefined
}

function systemBrowser() {
  if (process.platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    const tails = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    return roots.flatMap((r) => (r ? tails.map((t) => join(r, t)) : [])).find((f) => existsSync(f))
  }
  if (process.platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ].find((f) => existsSync(f))
  }
  return onPath([
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
  ])
}

/** Path of a browser, or undefined. */
function findChromium() {
  if (env.CHROMIUM_PATH) {
    if (!existsSync(env.CHROMIUM_PATH))
      throw new Error(`CHROMIUM_PATH=${env.CHROMIUM_PATH} does not exist`)
    return env.CHROMIUM_PATH
  }
  const bundled = chromium.executablePath()
  if (bundled && existsSync(bundled)) return bundled
  return systemBrowser()
}

/** Launch options for Playwright (e2e) and for Vitest's Playwright provider alike. */
export function chromiumLaunchOptions() {
  const executablePath = findChromium()
  // Playwright adds --no-sandbox itself (its `chromiumSandbox` is off), so root needs nothing more.
  return { ...(executablePath ? { executablePath } : {}), args: chromiumArgs }
}

function run(command, args, timeout) {
  console.log(`[chromium] ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: 'inherit', timeout }).status === 0
}

function install() {
  // Root on Debian (containers, CI): the distribution's package brings the shared libraries too.
  // Not on Ubuntu, whose `chromium` is a snap.
  if (isRoot && /^ID=debian$/m.test(osRelease())) {
    env.DEBIAN_FRONTEND = 'noninteractive'
    if (run('apt-get', ['update', '-qq'], 300_000)) {
      run(
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
        600_000,
      )
    }
    if (findChromium()) return
  }
  const cli = fileURLToPath(new URL('./cli.js', import.meta.resolve('playwright/package.json')))
  run(process.execPath, [cli, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'], 600_000)
}

/** Ubuntu's /usr/bin/chromium-browser may be a stub that only asks for a snap. */
function works(file) {
  if (!file) return false
  return process.platform !== 'linux' || spawnSync(file, ['--version']).status === 0
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  if (!works(findChromium()) && process.argv.includes('--install')) install()
  const found = findChromium()
  if (!works(found)) {
    console.error('[chromium] none found: install Chrome or Chromium, or set CHROMIUM_PATH')
    process.exit(1)
  }
  console.log(`[chromium] ${found}`)
}
