import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { expect, test } from 'vitest'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'
import { crasherOf, killBrowsers } from '../e2e/cut-off'
import type { Loss } from '../e2e/typing'

const summed = (all: readonly Loss[]) => {
  const keys = all.reduce((sum, { typed }) => sum + typed, 0)
  const lost = all.reduce((sum, { typed, kept }) => sum + typed - kept, 0)
  const oldest = Math.max(...all.map((one) => one.oldest))
  return `${keys} keys, ${lost} lost, the oldest ${oldest} ms old`
}

test(
  '100 crashes of the page while typing lose no key older than 150 ms',
  { timeout: 1_200_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'amends-'))
    const context = await chromium.launchPersistentContext(folder, chromiumLaunchOptions())
    const crash = await crasherOf(context)
    const losses: Loss[] = []
    for (let round = 0; round < 100; round += 1) losses.push(await crash(round))
    await context.close()
    await rm(folder, { recursive: true, force: true })
    console.log(`G9: ${losses.length} crashes while typing: ${summed(losses)}`)
    expect(losses.filter(({ oldest }) => oldest > 150)).toEqual([])
  },
)

test(
  '60 kills of the browser lose nothing acknowledged, no key older than 250 ms',
  { timeout: 1_200_000 },
  async () => {
    const kills = await killBrowsers(60)
    const acknowledged = kills.reduce((sum, one) => sum + one.acknowledged, 0)
    const gone = kills.reduce((sum, one) => sum + one.gone, 0)
    console.log(
      `G10: ${kills.length} kills of the browser: ${acknowledged} events acknowledged, ${gone} lost; ${summed(kills)}`,
    )
    expect(gone).toBe(0)
    expect(kills.filter(({ oldest }) => oldest > 250)).toEqual([])
  },
)
