import type { BrowserContext, Page } from 'playwright'
import { panelPage, servePanelPage } from './panel-page'
import { idsIn, origin, servePages, write } from './storage-page'

export interface Raced {
  readonly told: number
  /** Ids that a tab was told are kept and that are not there. */
  readonly lost: readonly string[]
  readonly doubled: number
  /** Whether the rows are numbered from 1 on without a hole. */
  readonly gapless: boolean
}

/** Lets three tabs write so many events each to one case, and crashes one of them in the middle. */
export async function race(context: BrowserContext, each: number): Promise<Raced> {
  await servePages(context)
  const tabs = await Promise.all(Array.from({ length: 3 }, () => context.newPage()))
  for (const tab of tabs) await tab.goto(`${origin}/storage`)
  const told: string[] = []
  let halfway = () => {}
  const half = new Promise<void>((resolve) => {
    halfway = resolve
  })
  const [doomed, ...others] = tabs as [Page, Page, Page]
  doomed.on('console', (message) => {
    told.push(message.text())
    if (told.length >= each / 2) halfway()
  })
  const crashed = doomed.waitForEvent('crash')
  write(doomed, 'doomed', each).catch(() => undefined)
  const writing = others.map((tab, at) => write(tab, `tab-${at}`, each))
  const session = await context.newCDPSession(doomed)
  await half
  session.send('Page.crash').catch(() => undefined)
  await crashed
  told.push(...(await Promise.all(writing)).flat())
  const ids = await idsIn(others[0])
  const numbers = await numbersIn(others[0])
  const stored = new Set(ids)
  return {
    told: told.length,
    lost: told.filter((id) => !stored.has(id)),
    doubled: ids.length - stored.size,
    gapless: numbers.length === ids.length && numbers.every((seq, at) => seq === at + 1),
  }
}

/** The numbers under which the rows of the case really are stored. */
function numbersIn(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('amends')
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const range = IDBKeyRange.bound(['a', 0], ['a', []])
    const request = db.transaction('events').objectStore('events').getAllKeys(range)
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      request.addEventListener('success', () => resolve(request.result))
    })
    return keys.map((key) => Number((key as IDBValidKey[])[1]))
  })
}

const heading = '[data-part="cue"] [role="heading"]'
const main = '[data-part="exit"][data-main]'
const back = '[data-part="back"]'

/**
 * Presses in one tab, forth and back, and answers after how many milliseconds the other showed it;
 * ends with Infinity where it never does.
 */
export async function following(context: BrowserContext, presses: number): Promise<number[]> {
  await servePanelPage(context)
  const [one, other] = [await context.newPage(), await context.newPage()]
  for (const tab of [one, other]) {
    await tab.goto(`${panelPage}?case=shared`)
    await tab.locator(heading).waitFor()
  }
  const delays: number[] = []
  for (let press = 0; press < presses; press += 1) {
    const [from, to] = press % 4 < 2 ? [one, other] : [other, one]
    await expectChange(to)
    const pressed = await from.evaluate(
      (selector) => {
        document.querySelector<HTMLElement>(selector)!.click()
        return Date.now()
      },
      press % 2 === 0 ? main : back,
    )
    const seen = await to.evaluate(() => changeSeen)
    delays.push(seen - pressed)
    if (seen === Infinity) return delays
    await from.locator(heading, { hasText: await to.locator(heading).innerText() }).waitFor()
  }
  return delays
}

declare global {
  /** When the cue became another, in milliseconds since 1970; Infinity when it did not. */
  var changeSeen: Promise<number>
}

async function expectChange(page: Page): Promise<void> {
  await page.evaluate((selector) => {
    const cue = () => document.querySelector(selector)?.textContent
    const before = cue()
    globalThis.changeSeen = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (cue() === before) return
        observer.disconnect()
        resolve(Date.now())
      })
      setTimeout(resolve, 5_000, Infinity)
      observer.observe(document, { subtree: true, childList: true, characterData: true })
    })
  }, heading)
}
