import { expect, test } from '@playwright/test'
import { panelChaos } from './panel-clock'

test.describe.configure({ timeout: 180_000 })

test('the panel counts what falls due once at the next wake, whatever the clock did', async ({
  browser,
}) => {
  let fellDue = 0
  for (const seed of [1, 2]) {
    const chaos = await panelChaos(browser, seed, 30)
    expect({ seed, problems: chaos.problems }).toEqual({ seed, problems: [] })
    fellDue += chaos.fellDue
  }
  expect(fellDue).toBeGreaterThan(5)
})

test('a page that sleeps through, and one whose clock is ahead, are found', async ({ browser }) => {
  const deaf = () => {
    globalThis.setInterval = (() => 0) as never
    const listen = EventTarget.prototype.addEventListener
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      if (!['focus', 'online', 'pageshow', 'visibilitychange'].includes(type)) {
        listen.call(this, type, ...rest)
      }
    }
  }
  const sleeper = await panelChaos(browser, 2, 12, { spoil: deaf, patience: 300 })
  expect(sleeper.problems.join()).toContain('not counted')

  const ahead = () => {
    const now = Date.now
    Date.now = () => now() + 30 * 86_400_000
  }
  const hasty = await panelChaos(browser, 2, 12, { spoil: ahead, patience: 300 })
  expect(hasty.problems.join()).toContain('counted too early')
})
