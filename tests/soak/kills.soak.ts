import { expect, test } from 'vitest'
import { killBrowsers } from '../e2e/cut-off'
import { summed } from '../e2e/typing'
import { often } from './counts'

const times = often({ all: 60, ci: 15 })

test(
  `${times} kills of the browser lose nothing acknowledged, no key older than 250 ms`,
  { timeout: 1_800_000 },
  async () => {
    const kills = await killBrowsers(times)
    const acknowledged = kills.reduce((sum, one) => sum + one.acknowledged, 0)
    const gone = kills.reduce((sum, one) => sum + one.gone, 0)
    console.log(
      `G10: ${kills.length} kills of the browser: ${acknowledged} events acknowledged, ${gone} lost; ${summed(kills)}`,
    )
    expect(kills.filter((one) => one.gone > 0)).toEqual([])
    expect(kills.filter(({ oldest }) => oldest > 250)).toEqual([])
  },
)
