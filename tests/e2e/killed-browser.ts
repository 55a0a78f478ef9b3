import { spawn, spawnSync } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { chromium, type Browser } from 'playwright'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'

export interface KillableBrowser {
  readonly browser: Browser
  /** Ends all of its processes at once, as a power cut would, and waits until they are gone. */
  readonly kill: () => Promise<void>
}

/** Whether any process of the group still runs: one that does may hold the profile’s databases. */
function runs(group: number): boolean {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pgid=,stat='], { encoding: 'utf8' })
  return stdout.split('\n').some((line) => {
    const [pgid, state = ''] = line.trim().split(/\s+/)
    return Number(pgid) === group && !state.startsWith('Z')
  })
}

/** A Chromium with a profile that outlives it: Playwright's own closes politely. */
export async function launchToKill(profile: string): Promise<KillableBrowser> {
  const { executablePath = chromium.executablePath(), args } = chromiumLaunchOptions()
  const child = spawn(
    executablePath,
    [
      ...args,
      '--headless=new',
      '--no-sandbox',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let isGone = false
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isGone = true
      resolve()
    })
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString()
      const found = /DevTools listening on (\S+)/.exec(said)
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', () => reject(new Error(`Chromium ended: ${said}`)))
  })
  return {
    browser: await chromium.connectOverCDP(address),
    async kill() {
      if (child.pid !== undefined && !isGone) process.kill(-child.pid, 'SIGKILL')
      await gone
      while (child.pid !== undefined && runs(child.pid)) await setTimeout(20)
    },
  }
}
