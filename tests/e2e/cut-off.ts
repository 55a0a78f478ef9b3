import { EventEmitter, once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { launchToKill } from './killed-browser'
import { panelPage, servePanelPage } from './panel-page'
import { chance, fieldOf, typeFor, type Loss } from './typing'

/** What pages told of themselves until they could no longer. */
interface Told {
  keys: [at: number, length: number][]
  /** Words that the store said it kept. */
  kept: string[]
  /** When a page was last heard of, in milliseconds since 1970. */
  alive: number
  /** Emits `kept` for each word. */
  words: EventEmitter
}

async function listen(context: BrowserContext): Promise<Told> {
  const told: Told = { keys: [], kept: [], alive: 0, words: new EventEmitter() }
  await context.exposeBinding('tellTest', (_, what: string, at: number, value: number | string) => {
    told.alive = Math.max(told.alive, at)
    if (what === 'key') told.keys.push([at, Number(value)])
    if (what !== 'kept') return
    told.kept.push(String(value))
    told.words.emit('kept')
  })
  return told
}

const addressOf = (round: number, query: string) => `${panelPage}?case=case-${round}${query}`

async function lossOf(page: Page, { keys }: Told, cut: number): Promise<Loss> {
  const field = fieldOf(page)
  await field.waitFor()
  const kept = (await field.inputValue()).length
  const lost = keys.find(([, length]) => length > kept)
  return { typed: keys.at(-1)?.[1] ?? 0, kept, oldest: lost ? cut - lost[0] : 0 }
}

/** Hears the pages of a context, and answers what crashes one of them while somebody types. */
export async function crasherOf(context: BrowserContext) {
  await servePanelPage(context)
  const told = await listen(context)
  /** The age counts until the page was last heard of: the crash comes after it was asked for. */
  return async (round: number, query = ''): Promise<Loss> => {
    told.keys = []
    const page = await context.newPage()
    await page.goto(addressOf(round, query))
    await typeFor(page, 200 + chance(round) * 500, round)
    const crashed = page.waitForEvent('crash')
    const session = await context.newCDPSession(page)
    const asked = Date.now()
    session.send('Page.crash').catch(() => undefined)
    await crashed
    const cut = Math.max(asked, told.alive)
    // Nothing answers for a crashed page.
    page.close().catch(() => undefined)
    const back = await context.newPage()
    await back.goto(addressOf(round, query))
    const loss = await lossOf(back, told, cut)
    await back.close()
    return loss
  }
}

async function launch(profile: string) {
  const { browser, kill } = await launchToKill(profile)
  const [context] = browser.contexts()
  if (!context) throw new Error('no context but private ones')
  // Slow machines are no fault, and this one is made to work hard.
  context.setDefaultTimeout(180_000)
  const told = await listen(context)
  await servePanelPage(context)
  return { context, told, kill }
}

export interface Killed extends Loss {
  /** Words that the store said it kept, and how many of them are gone. */
  readonly acknowledged: number
  readonly gone: number
}

/**
 * Kills a browser, all its processes at once, so many times while somebody types and another case
 * is written to as fast as it goes; each is started again on the same profile to see what is there.
 */
export async function killBrowsers(rounds: number, query = ''): Promise<readonly Killed[]> {
  const profile = await mkdtemp(join(tmpdir(), 'amends-'))
  const results: Killed[] = []
  let browser = await launch(profile)
  try {
    for (let round = 0; round < rounds; round += 1) {
      const { context, told } = browser
      const page = await context.newPage()
      await page.goto(addressOf(round, query))
      await fieldOf(page).waitFor()
      const talking = await context.newPage()
      await talking.goto(`${panelPage}?case=beside-${round}${query}`)
      talking.evaluate((id) => talk(id), `talk-${round}`).catch(() => undefined)
      while (told.kept.length < 4) await once(told.words, 'kept')
      await page.bringToFront()
      await typeFor(page, 200 + chance(round) * 500, round)
      const cut = Date.now()
      await browser.kill()
      browser = await launch(profile)
      const back = await browser.context.newPage()
      await back.goto(addressOf(round, query))
      const stored = new Set(await back.evaluate((id) => wordsOf(id), `talk-${round}`))
      const { length: acknowledged } = told.kept
      const gone = told.kept.filter((text) => !stored.has(text)).length
      results.push({ ...(await lossOf(back, told, cut)), acknowledged, gone })
      await back.close()
    }
  } finally {
    await browser.kill()
    await rm(profile, { recursive: true, force: true })
  }
  return results
}
