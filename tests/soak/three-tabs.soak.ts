import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'
import { following, race } from '../e2e/three-tabs'

let folder: string
let context: BrowserContext
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-'))
  context = await chromium.launchPersistentContext(folder, chromiumLaunchOptions())
}, 120_000)
afterEach(async () => {
  await context.close()
  await rm(folder, { recursive: true, force: true })
})

const limits = { timeout: 1_200_000 }

test(
  '3 tabs with 1,000 events each, one crashed: nothing acknowledged is lost',
  limits,
  async () => {
    const { told, lost, doubled, gapless } = await race(context, 1_000)
    console.log(
      `G11: 3 tabs, ${told} events acknowledged, one tab crashed: ${lost.length} lost, ` +
        `${doubled} doubled, ${gapless ? 'no hole' : 'holes'}`,
    )
    expect({ lost, doubled, gapless }).toEqual({ lost: [], doubled: 0, gapless: true })
  },
)

test('the other tab shows within a second what is done in the one', limits, async () => {
  const delays = await following(context, 60)
  console.log(`G11: 60 presses shown in the other tab, the slowest after ${Math.max(...delays)} ms`)
  expect(delays.filter((ms) => ms > 1_000)).toEqual([])
})
