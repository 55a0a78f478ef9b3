import { chromium } from 'playwright'
import { expect, test } from 'vitest'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'
import { panelChaos } from '../e2e/panel-clock'
import { clockChaos } from '../fixtures/random/clock'
import { diceOf } from '../fixtures/random/dice'
import { differencesAround, differencesIn, zones } from '../fixtures/zones'
import { often } from './counts'

const limit = 3_600_000
const breathe = () => new Promise((resolve) => setImmediate(resolve))

test(
  '400,000 wall times in all zones, every change of the clocks among them: as Temporal has it',
  { timeout: limit },
  async () => {
    const found: string[] = []
    let asked = 0
    for (const zone of zones) {
      const around = differencesAround([zone])
      asked += around.asked
      found.push(...around.found)
      await breathe()
    }
    const changes = asked
    for (let seed = 1; asked < 400_000; seed += 1) {
      const count = Math.min(5_000, 400_000 - asked)
      found.push(...differencesIn(count, diceOf(seed)))
      asked += count
      await breathe()
    }
    console.log(
      `G6: ${asked} wall times in ${zones.length} zones, ${changes} of them around changes of the ` +
        `clocks 2024 to 2036: ${found.length} differences to Temporal`,
    )
    expect(found).toEqual([])
  },
)

test(
  '10,000 wakes after jumps, sleeps, zone changes and reloads: each due event exactly once',
  { timeout: limit },
  async () => {
    const sum = { wakes: 0, fellDue: 0, slowest: 0 }
    for (let seed = 1; sum.wakes < 10_000; seed += 1) {
      const { problems, wakes, fellDue, slowest } = await clockChaos(seed, 50)
      expect({ seed, problems }).toEqual({ seed, problems: [] })
      sum.wakes += wakes
      sum.fellDue += fellDue
      sum.slowest = Math.max(sum.slowest, slowest)
      await breathe()
    }
    console.log(
      `G7: ${sum.wakes} wakes, ${sum.fellDue} due events, each exactly once; the slowest was counted ` +
        `after ${sum.slowest.toFixed(0)} ms`,
    )
    expect(sum.slowest).toBeLessThanOrEqual(1_000)
  },
)

test(
  'the same on the panel, in a browser: each due event exactly once, within a second',
  { timeout: limit },
  async () => {
    const browser = await chromium.launch(chromiumLaunchOptions())
    const most = often({ all: 10_000, ci: 1_000 })
    const sum = { wakes: 0, fellDue: 0, slowest: 0 }
    for (let seed = 1; sum.wakes < most; seed += 1) {
      const { problems, wakes, fellDue, slowest } = await panelChaos(browser, seed, 50)
      expect({ seed, problems }).toEqual({ seed, problems: [] })
      sum.wakes += wakes
      sum.fellDue += fellDue
      sum.slowest = Math.max(sum.slowest, slowest)
    }
    await browser.close()
    console.log(
      `G7: ${sum.wakes} wakes of panels, ${sum.fellDue} due events, each exactly once; the slowest ` +
        `was counted after ${sum.slowest.toFixed(0)} ms`,
    )
    expect(sum.slowest).toBeLessThanOrEqual(1_000)
  },
)
