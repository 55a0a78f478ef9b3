import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'
import { panelPage, servePanelPage } from '../e2e/panel-page'
import { typeAndLeave, waysToLeave, type Loss, type WayToLeave } from '../e2e/typing'

let folder: string
let context: BrowserContext
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-'))
  context = await chromium.launchPersistentContext(folder, chromiumLaunchOptions())
  await servePanelPage(context)
}, 120_000)
afterEach(async () => {
  await context.close()
  await rm(folder, { recursive: true, force: true })
})

const ways = Object.keys(waysToLeave) as WayToLeave[]

test(
  '200 reloads, navigations and closes while typing lose no key older than 100 ms',
  { timeout: 1_200_000 },
  async () => {
    const losses: (Loss & { way: WayToLeave })[] = []
    for (let round = 0; round < 200; round += 1) {
      const way = ways[round % ways.length]!
      losses.push({ way, ...(await typeAndLeave(context, way, round)) })
    }
    const keys = losses.reduce((sum, { typed }) => sum + typed, 0)
    const lost = losses.reduce((sum, { typed, kept }) => sum + typed - kept, 0)
    const oldest = Math.max(...losses.map((loss) => loss.oldest))
    console.log(
      `200 times left while typing: ${keys} keys, ${lost} lost, the oldest ${oldest} ms old`,
    )
    expect(losses.filter((loss) => loss.oldest > 100)).toEqual([])
  },
)

test(
  'a whole case of every flow under the strictest policy is refused nothing',
  { timeout: 600_000 },
  async () => {
    const faults: string[] = []
    const page = await context.newPage()
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    await page.goto(panelPage)
    await page.locator('[data-part="cue"]').waitFor()
    const flows = await page.evaluate(() => flowIds)
    expect(flows.length).toBeGreaterThanOrEqual(5)
    for (const flow of flows) {
      expect(await page.evaluate((id) => walkThrough(id), flow)).toBe('closed')
    }
    expect(faults).toEqual([])
    console.log(`${flows.length} flows walked under the strictest policy: 0 refusals`)
  },
)
