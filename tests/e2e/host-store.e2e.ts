import { expect, test, type Frame, type Page } from '@playwright/test'
import { letFramesAsk, openDesk } from './host-store'
import { watch } from './watch'

const heading = '[data-part="cue"] [role="heading"]'
const main = '[data-part="exit"][data-main]'
const saved = '[data-part="saved"]'
const story = '[data-part="field"] textarea'

test.beforeEach(({ context }) => letFramesAsk(context))

for (const [what, sandboxed] of [
  ['a sandboxed frame', true],
  ['a frame of another origin', false],
] as const) {
  test.describe(what, () => {
    test('passes the whole contract of stores on the database of its page', async ({ context }) => {
      test.setTimeout(300_000)
      const { frame } = await openDesk(context, { file: 'framed.html', sandboxed })
      const place = await frame()
      if (sandboxed) expect(await place.evaluate(() => ownStorage())).toBe('denied')
      const { checks, missed } = await place.evaluate(() => runContract())
      expect(missed).toEqual([])
      expect(checks).toBeGreaterThan(90)
      const found = await place.evaluate(() => runContract('faulty'))
      expect(found.missed.join()).toContain('reads from a seq on')
    })

    test('keeps a case over reloads of the frame and of the page', async ({ context }) => {
      const { page, frame } = await openDesk(context, { sandboxed })
      const faults = await watch(page)
      const place = await frame()
      const first = await place.locator(heading).innerText()
      await place.locator(story).first().fill('I waited all day')
      await place.locator(main).click()
      await expect(place.locator(heading)).not.toHaveText(first)
      const here = await place.locator(heading).innerText()
      await expect.poll(() => rows(page)).toBeGreaterThan(1)
      await reloadFrame(await frame())
      await expect((await frame()).locator(heading)).toHaveText(here)
      await expect((await frame()).locator(saved)).toHaveCount(0)
      await page.reload()
      await expect((await frame()).locator(heading)).toHaveText(here)
      expect(await textsIn(page)).toContain('I waited all day')
      expect(faults).toEqual([])
    })

    test('says when its page is gone, keeps all on the screen, and saves it once it is back', async ({
      context,
    }) => {
      const { page, frame } = await openDesk(context, { sandboxed })
      const place = await frame()
      await place.locator(heading).waitFor()
      await page.evaluate(() => leaveFrame())
      await place.locator(story).first().fill('I waited all day')
      await place.locator(main).click()
      await expect(place.locator(saved)).toContainText('Not saved', { timeout: 15_000 })
      expect(await rows(page)).toBe(1)
      await page.evaluate(() => returnToFrame())
      await expect(async () => {
        await place.evaluate(() => dispatchEvent(new Event('focus')))
        await expect(place.locator(saved)).toHaveCount(0, { timeout: 500 })
      }).toPass({ timeout: 45_000 })
      expect(await rows(page)).toBeGreaterThan(1)
    })
  })
}

test('a frame whose page serves nobody says that it keeps cases until the tab closes', async ({
  context,
}) => {
  const { page, frame } = await openDesk(context, { sandboxed: true, query: '&silent' })
  const place = await frame()
  await expect(place.locator(saved)).toContainText('Kept until this tab closes', {
    timeout: 20_000,
  })
  await place.locator(main).click()
  expect(await rows(page)).toBe(0)
})

const rows = (page: Page) => page.evaluate(() => rowsOf('case-1'))

/** All that the page's database holds of the case, as one text. */
const textsIn = (page: Page) => page.evaluate(() => textOf('case-1'))

/** As the frame itself would, so that its page stays. */
async function reloadFrame(frame: Frame): Promise<void> {
  const loaded = frame.waitForNavigation()
  await frame.evaluate(() => location.reload())
  await loaded
}
