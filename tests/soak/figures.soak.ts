import { chromium, type Browser, type CDPSession, type Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'
import { panelPage, servePanelPage } from '../e2e/panel-page'

let browser: Browser
let page: Page
let session: CDPSession
beforeAll(async () => {
  browser = await chromium.launch(chromiumLaunchOptions())
  const context = await browser.newContext()
  await servePanelPage(context)
  page = await context.newPage()
  await page.goto(panelPage)
  await page.locator('[data-part="cue"]').waitFor()
  session = await context.newCDPSession(page)
}, 120_000)
afterAll(() => browser.close())

/** What the page holds once everything that nobody needs is gone. */
async function held() {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return { nodes, listeners: jsEventListeners, bytes: usedSize }
}

const say = (what: string, figure: number, unit: string) =>
  console.log(`${what}: ${figure.toFixed(2)} ${unit}`)

test('3,000 mounts of the built panel leave no node, no listener and no megabyte', async () => {
  await page.evaluate(() => figures.mounts(1000))
  const before = await held()
  const median = await page.evaluate(() => figures.mounts(3000))
  const after = await held()
  say('a mount and its end, median of 3,000', median, 'ms')
  say('heap left by 3,000 mounts', (after.bytes - before.bytes) / 1024, 'kB')
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(0)
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(0)
  expect(after.bytes - before.bytes).toBeLessThan(1024 * 1024)
})

test('what a panel costs, as figures to read', async () => {
  for (const rate of [1, 6]) {
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    const times = {
      'a beat change, median': await page.evaluate(() => figures.beatChange()),
      'a key press, mean of 500': await page.evaluate(() => figures.keyPress(500)),
      'a pasted megabyte': await page.evaluate(() => figures.paste()),
    }
    for (const [what, time] of Object.entries(times)) {
      say(`${what}, ${rate}x`, time, 'ms')
      expect(time).toBeGreaterThan(0)
    }
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const before = await held()
  await page.evaluate(() => figures.keep(100))
  const after = await held()
  say('heap of a panel', (after.bytes - before.bytes) / 100 / 1024, 'kB')
  say('nodes of a panel', (after.nodes - before.nodes) / 100, '')
  expect(after.nodes).toBeGreaterThan(before.nodes)
})
