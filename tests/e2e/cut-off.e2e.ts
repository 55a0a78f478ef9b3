import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'
import { crasherOf, killBrowsers } from './cut-off'

test('a page that crashes while somebody types loses no key older than 150 ms', async () => {
  test.setTimeout(600_000)
  const folder = await mkdtemp(join(tmpdir(), 'amends-'))
  const context = await chromium.launchPersistentContext(folder, chromiumLaunchOptions())
  const crash = await crasherOf(context)
  for (let round = 0; round < 2; round += 1) {
    const loss = await crash(round)
    expect(loss.typed).toBeGreaterThan(3)
    expect({ ...loss, late: loss.oldest > 150 }).toMatchObject({ late: false })
  }
  let oldest = 0
  for (let round = 10; round < 20 && oldest <= 150; round += 1) {
    oldest = (await crash(round, '&debounced')).oldest
  }
  expect(oldest).toBeGreaterThan(150)
  await context.close()
  await rm(folder, { recursive: true, force: true })
})

test('a browser that is killed keeps all it acknowledged, and every key older than 250 ms', async () => {
  test.setTimeout(600_000)
  for (const { typed, oldest, acknowledged, gone } of await killBrowsers(1)) {
    expect(typed).toBeGreaterThan(3)
    expect(acknowledged).toBeGreaterThan(3)
    expect(gone).toBe(0)
    expect(oldest).toBeLessThanOrEqual(250)
  }
  let lost = 0
  for (let tries = 0; tries < 5 && lost === 0; tries += 1) {
    lost = (await killBrowsers(1, '&localstorage'))[0]?.gone ?? 0
  }
  expect(lost).toBeGreaterThan(0)
})
