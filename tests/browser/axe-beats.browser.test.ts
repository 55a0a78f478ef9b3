import { beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { findings } from './kit/axe'
import { watchFaults } from './kit/faults'
import { stage } from './kit/stage'
import { until } from './kit/until'
import { caseAfter, placesOf } from './kit/walks'

watchFaults()
beforeAll(() => page.viewport(400, 700))

describe.each(flows.map((flow) => ({ id: flow.id, flow })))('$id', ({ flow }) => {
  test('axe finds nothing at any beat, light and dark', { timeout: 240_000 }, async () => {
    const found: string[] = []
    for (const { path, events, there } of placesOf(flow)) {
      const recovery = await caseAfter(flow, [...events, ...there])
      expect(recovery.view().beat?.path).toBe(path)
      const shown = await stage({ recovery, theme: 'light' }, { width: 300 })
      const light = await findings(shown.host)
      shown.show({ theme: 'dark' })
      await until(() => shown.panel.dataset.theme === 'dark', 'the dark theme')
      const dark = await findings(shown.host, ['color-contrast', 'link-in-text-block'])
      found.push(...[...light, ...dark].map((one) => `${path}: ${one}`))
      shown.leave()
    }
    expect(found).toEqual([])
  })
})
