import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launchToKill } from './killed-browser'
import { idsIn, origin, servePages, write } from './storage-page'

test.describe('a browser that is killed', () => {
  test.slow()
  let folder: string
  const kills: (() => Promise<void>)[] = []
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'amends-'))
  })
  test.afterEach(async () => {
    for (const kill of kills.splice(0)) await kill()
    await rm(folder, { recursive: true, force: true })
  })

  async function launch() {
    const { browser, kill } = await launchToKill(folder)
    kills.push(kill)
    const [context] = browser.contexts()
    if (!context) throw new Error('no context but private ones')
    await servePages(context)
    const page = await context.newPage()
    await page.goto(`${origin}/storage`)
    const status = await page.evaluate(() => storeUnderTest.status())
    expect(status).toEqual({ kind: 'durable', reason: null })
    return { page, kill }
  }

  test('keeps every event that it said was stored', async () => {
    const told: string[] = []
    const first = await launch()
    first.page.on('console', (message) => told.push(message.text()))
    write(first.page, 'event', 100_000).catch(() => undefined)
    await expect.poll(() => told.length).toBeGreaterThan(100)
    await first.kill()
    const { page } = await launch()
    const stored = new Set(await idsIn(page))
    expect(told.filter((id) => !stored.has(id))).toEqual([])
  })

  test('would lose some of what localStorage took', async () => {
    const first = await launch()
    const told = await first.page.evaluate(() => {
      for (let at = 0; at < 100; at += 1) localStorage.setItem(`event-${at}`, 'words')
      return localStorage.length
    })
    await first.kill()
    const { page } = await launch()
    expect(await page.evaluate(() => localStorage.length)).toBeLessThan(told)
  })
})
