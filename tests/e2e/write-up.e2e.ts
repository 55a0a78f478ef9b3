import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { panelPage, servePanelPage } from './panel-page'
import { watch } from './watch'

test.beforeEach(({ context }) => servePanelPage(context))

/** Unfolds the write-up from More. */
async function writeItUp(page: Page): Promise<void> {
  await page.goto(panelPage)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name: 'Write it up' }).click()
  await expect(page.getByRole('group', { name: 'The text' })).toContainText('Recovery of')
}

const downloads = [
  ['Download', 'case-1-note.txt', 'Recovery of Ana'],
  ['Case file', 'case-1-case.json', '"format": "amends.case"'],
] as const

test('papers are loaded, shown and saved under the strictest policy', async ({ page }) => {
  const faults = await watch(page)
  await writeItUp(page)
  for (const [button, name, content] of downloads) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toBe(name)
    expect(await readFile(await download.path(), 'utf8')).toContain(content)
  }
  expect(faults).toEqual([])
})

test('where the frame may not download, the file can be copied by hand', async ({ page }) => {
  await page.route('**/framed.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts allow-same-origin" width="400" height="800" src="${panelPage}"></iframe>`,
    }),
  )
  let came = false
  page.on('download', () => {
    came = true
  })
  await page.goto(`${panelPage}framed.html`)
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button', { name: 'More', exact: true }).click()
  await frame.getByRole('button', { name: 'Write it up' }).click()
  await frame.getByRole('button', { name: 'Case file' }).click()
  await frame.getByRole('button', { name: 'No file came' }).click()
  await expect(frame.getByRole('group', { name: 'The text' })).toContainText('amends.case')
  const selected = await frame.locator('body').evaluate(() => String(getSelection()))
  expect(selected).toContain('amends.case')
  expect(came).toBe(false)
})

test('when what writes papers cannot be fetched, the panel says so and tries again', async ({
  page,
}) => {
  let down = true
  await page.route('**/assets/paper-*.js', (route) => (down ? route.abort() : route.fallback()))
  await page.goto(panelPage)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name: 'Write it up' }).click()
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible()
  down = false
  await again.click()
  await expect(page.getByRole('group', { name: 'The text' })).toContainText('Recovery of')
})
