import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { expect, test } from 'vitest'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'
import { crasherOf } from '../e2e/cut-off'
import { summed, type Loss } from '../e2e/typing'

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
