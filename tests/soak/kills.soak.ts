import { expect, test } from 'vitest'
import { killBrowsers } from '../e2e/cut-off'
import { summed } from '../e2e/typing'

test(
  '60 kills of the browser lose nothing acknowledged, no key older than 250 ms',
  { timeout: 1_800_000 },
  async () => {
    const kills = await killBrowsers(60)
    const acknowledged = kills.reduce((sum, one) => sum + one.acknowledged, 0)
    const gone = kills.reduce((sum, one) => sum + one.gone, 0)
    console.log(
      `G10: ${kills.length} kills of the browser: ${acknowledged} events acknowledged, ${gone} lost; ${summed(kills)}`,
    )
    expect(kills.filter((one) => one.gone > 0)).toEqual([])
    expect(kills.filter(({ oldest }) => oldest > 250)).toEqual([])
  },
)
