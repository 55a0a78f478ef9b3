import type { BrowserContext, Page } from 'playwright'
import type { Noted } from './pages/note-keys'
import { panelPage } from './panel-page'

/** How an agent leaves a page, as far as a page can be left in good order. */
export const waysToLeave = {
  reload: (page: Page) => page.reload(),
  navigate: (page: Page) => page.goto('about:blank'),
  close: (page: Page) => page.close(),
} as const
export type WayToLeave = keyof typeof waysToLeave

export interface Loss {
  readonly typed: number
  readonly kept: number
  /** How long before the page was left the oldest lost key was pressed, in milliseconds. */
  readonly oldest: number
}

/** A number from 0 to 1 for each seed, evenly spread. */
export const chance = (seed: number) => (Math.imul(seed + 1, 2_654_435_761) >>> 0) / 2 ** 32

/** The field that is typed into. */
export const fieldOf = (page: Page) => page.locator('[data-part="field"] textarea').first()

/** Types into the first field at 25 to 45 ms a key, for so many milliseconds and 8 keys at least. */
export async function typeFor(page: Page, ms: number, seed: number): Promise<void> {
  await fieldOf(page).focus()
  const end = Date.now() + ms
  for (let key = 0; key < 8 || Date.now() < end; key += 1) {
    await page.keyboard.press('abcdefghij'.charAt(key % 10), { delay: 5 })
    await page.waitForTimeout(20 + chance(seed * 1000 + key) * 20)
  }
}

/** Types, leaves in the middle, comes back, and tells what is missing. */
export async function typeAndLeave(
  context: BrowserContext,
  way: WayToLeave,
  seed: number,
  query = '',
): Promise<Loss> {
  const address = `${panelPage}?case=case-${seed}${query}`
  const page = await context.newPage()
  await page.goto(address)
  await typeFor(page, 400 + chance(seed) * 900, seed)
  const asked = Date.now()
  await waysToLeave[way](page)
  const back = way === 'close' ? await context.newPage() : page
  await back.goto(address)
  const noted = await back.evaluate(
    () => JSON.parse(localStorage.getItem('noted') ?? '{}') as Noted,
  )
  const again = fieldOf(back)
  await again.waitFor()
  const kept = (await again.inputValue()).length
  await back.close()
  const lost = noted.keys.find(([, length]) => length > kept)
  return {
    typed: noted.keys.at(-1)?.[1] ?? 0,
    kept,
    oldest: lost ? (noted.left ?? asked) - lost[0] : 0,
  }
}

/** The losses of many rounds, in words. */
export function summed(all: readonly Loss[]): string {
  const keys = all.reduce((sum, { typed }) => sum + typed, 0)
  const lost = all.reduce((sum, { typed, kept }) => sum + typed - kept, 0)
  const oldest = Math.max(...all.map((one) => one.oldest))
  return `${keys} keys, ${lost} lost, the oldest ${oldest} ms old`
}
