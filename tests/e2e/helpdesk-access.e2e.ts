import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { test } from './desk'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page, as "rule: where". */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)')
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  )
}

const widths = [1440, 1024, 400]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of widths) {
    test(`axe finds nothing at ${width} px in the ${colorScheme}`, async ({ browser }) => {
      test.setTimeout(90_000)
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
      const page = await context.newPage()
      for (const ticket of ['', '#FW-2103', '#FW-2107', '#FW-2109', '#no-such-ticket']) {
        await page.goto(`/${ticket}`)
        await expect(page.getByRole('heading', { name: 'Fairwater' })).toBeVisible()
        expect(await findings(page)).toEqual([])
      }
      await page.goto('/#FW-2101')
      if (width === 400) await page.getByRole('button', { name: 'Recovery' }).click()
      await page.getByRole('button', { name: 'Start with MAMA' }).click()
      await expect(page.locator('[data-part="cue"]')).toBeVisible()
      expect(await findings(page)).toEqual([])
      for (const place of [/^Mara/, /^Tasks/, /^Owed/, /^Inbox/]) {
        await page.getByRole('button', { name: place }).click()
        expect(await findings(page)).toEqual([])
      }
      await page.getByRole('button', { name: 'Paste a complaint' }).click()
      expect(await findings(page)).toEqual([])
      await context.close()
    })
  }
}

test('a case that is begun by keyboard goes on by keyboard, and the way on leads to what is missing', async ({
  desk,
  page,
}) => {
  await desk.open('Priya Nair')
  await page.getByRole('radio', { name: 'HEAL' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(desk.cue).toBeFocused()
  for (const cue of ['Believe Priya', 'teach you', 'mean it', 'did to Priya']) {
    await page.keyboard.press('Alt+Shift+N')
    await expect(desk.cue).toContainText(cue)
    await expect(desk.cue).toBeFocused()
  }
  await page.keyboard.press('Alt+Shift+N')
  await expect(page.getByRole('textbox', { name: 'What it took from them' })).toBeFocused()
})

test('axe finds a fault that was planted', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /^Theme/ }).evaluate((button) => {
    button.removeAttribute('aria-label')
    button.removeAttribute('title')
  })
  expect(await findings(page)).toContainEqual(expect.stringContaining('button-name'))
})
