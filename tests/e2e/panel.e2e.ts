import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'
import { panelPage, servePanelPage } from './panel-page'
import { watch } from './watch'
import { typeAndLeave, waysToLeave, type WayToLeave } from './typing'

test.describe('under the strictest policy, trusted types and all', () => {
  test.beforeEach(({ context }) => servePanelPage(context))

  test('a whole case is refused nothing', async ({ page }) => {
    test.setTimeout(180_000)
    const faults = await watch(page)
    await page.goto(panelPage)
    await expect(page.getByRole('heading')).toBeVisible()
    expect(await page.evaluate(() => walkThrough('mama'))).toBe('closed')
    expect(faults).toEqual([])
  })

  test('what is planted is found: an inline style, markup from a string', async ({ page }) => {
    const faults = await watch(page)
    await page.goto(panelPage)
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red')
      try {
        document.body.insertAdjacentHTML('beforeend', '<i></i>')
      } catch {
        // Refused, as it should be.
      }
    })
    await expect.poll(() => faults.join()).toContain('policy: style-src')
    await expect.poll(() => faults.join()).toContain('policy: require-trusted-types-for')
  })
})

test.describe('while somebody types', () => {
  test('leaving the page loses no key older than 100 ms', async () => {
    test.setTimeout(180_000)
    const folder = await mkdtemp(join(tmpdir(), 'amends-'))
    const context = await chromium.launchPersistentContext(folder, chromiumLaunchOptions())
    await servePanelPage(context)
    const ways = Object.keys(waysToLeave) as WayToLeave[]
    for (let round = 0; round < 12; round += 1) {
      const way = ways[round % ways.length]!
      const loss = await typeAndLeave(context, way, round)
      expect(loss.typed).toBeGreaterThan(5)
      expect({ way, ...loss, late: loss.oldest > 100 }).toMatchObject({ late: false })
    }
    await context.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('a host whose storage waits until nobody types is found to lose more', async ({
    context,
  }) => {
    await servePanelPage(context)
    const loss = await typeAndLeave(context, 'reload', 1, '&debounced')
    expect(loss.oldest).toBeGreaterThan(100)
  })
})
