import { dueOf, type CaseEventInput, type Due } from '@amends/core'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright'
import { diceOf, pick, type Dice } from '../fixtures/random/dice'
import { panelPage, servePanelPage } from './panel-page'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const start = Date.parse('2026-11-22T12:00:00.000Z')
const zones = ['UTC', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns', 'Asia/Kathmandu']
/** What a browser says to a page that was away; none of it is said when only the lid was closed. */
const signs = ['focus', 'online', 'pageshow', 'visibilitychange']
const owner = { id: 'sam', name: 'Sam' }

export interface PanelChaos {
  readonly problems: readonly string[]
  readonly wakes: number
  readonly fellDue: number
  /** Milliseconds from the longest wake to when all that was due was in the store. */
  readonly slowest: number
}

interface Tab {
  readonly page: Page
  readonly session: CDPSession
}

/**
 * Six promises in a case that stands on two panels, through so many jumps of the browser's clock
 * (±90 days), sleeps, changes of zone and reloads. Holds them to: at each wake whatever is due is
 * counted within `patience` milliseconds, once and for ever, and nothing else is.
 */
export async function panelChaos(
  browser: Browser,
  seed: number,
  wakes: number,
  { spoil, patience = 20_000 }: { spoil?: () => void; patience?: number } = {},
): Promise<PanelChaos> {
  const dice = diceOf(seed)
  const context = await browser.newContext()
  await context.clock.install({ time: start })
  if (spoil) await context.addInitScript(spoil)
  await servePanelPage(context)
  const tabs = [await openTab(context, seed), await openTab(context, seed)]
  const caseId = `clock-${seed}`
  const promises = new Map<string, Due | null>()
  const problems = new Set<string>()
  let latest = start
  let slowest = 0

  const change = async (event: CaseEventInput, commitment: string, due: Due | null) => {
    const taken = await tabs[0]!.page.evaluate(([id, one]) => record(id, one), [
      caseId,
      event,
    ] as const)
    if (taken) promises.set(commitment, due)
  }
  const make = (commitment: string, due: Due) =>
    change(
      { type: 'commitment.made', commitment, kind: 'fix', what: 'a kettle', due, owner },
      commitment,
      due,
    )
  for (let at = 0; at < 6; at += 1) await make(`c${at}`, dueNear(start, dice))

  for (let left = wakes; left > 0; left -= 1) {
    const woken = dice(3) === 0 ? tabs : [pick(tabs, dice)]
    await pass(context, woken, dice)
    const now = await nowOf(tabs[0]!)
    const begun = performance.now()
    const due = [...promises].flatMap(([id, one]) =>
      one && Date.parse(one.instant) <= now ? [`${id} ${one.instant}`] : [],
    )
    let counted = await countedIn(tabs[0]!, caseId)
    const missing = () => due.filter((key) => !counted.includes(key))
    while (missing().length > 0 && performance.now() - begun < patience) {
      counted = await countedIn(tabs[0]!, caseId)
    }
    slowest = Math.max(slowest, performance.now() - begun)
    latest = Math.max(latest, await nowOf(tabs[0]!))
    for (const key of missing()) problems.add(`not counted: ${key}`)
    for (const key of counted) {
      if (counted.indexOf(key) !== counted.lastIndexOf(key)) problems.add(`counted twice: ${key}`)
      if (Date.parse(key.split(' ')[1] ?? '') > latest) problems.add(`counted too early: ${key}`)
    }
    const commitment = `c${dice(6)}`
    if (!promises.get(commitment) || dice(6) > 0) continue
    const later = dueNear(now, dice)
    if (dice(4) === 0) await change({ type: 'commitment.kept', commitment }, commitment, null)
    else {
      const moved = { type: 'commitment.moved', commitment, told: true, reason: 'later' } as const
      await change({ ...moved, due: later }, commitment, later)
    }
  }
  const fellDue = (await countedIn(tabs[0]!, caseId)).length
  await context.close()
  return { problems: [...problems], wakes, fellDue, slowest }
}

async function openTab(context: BrowserContext, seed: number): Promise<Tab> {
  const page = await context.newPage()
  await page.goto(`${panelPage}?case=clock-${seed}`)
  await page.getByRole('heading').waitFor()
  return { page, session: await context.newCDPSession(page) }
}

/** By a clock that a spoiled page does not reach. */
const nowOf = ({ page }: Tab) => page.evaluate(() => Number(new Date()))

const countedIn = ({ page }: Tab, caseId: string) =>
  page.evaluate(
    async (id) => (await fellDueIn(id)).map((one) => `${one.commitment} ${one.due}`),
    caseId,
  )

function dueNear(now: number, dice: Dice): Due {
  const wall = new Date(now + (dice(120) - 10) * DAY + dice(1_440) * MINUTE).toISOString()
  return dueOf(wall.slice(0, 16), pick(zones, dice))!
}

/** Lets time pass in one of the ways it does on a desk, and wakes the tabs as a browser would. */
async function pass({ clock }: BrowserContext, woken: readonly Tab[], dice: Dice): Promise<void> {
  const now = await nowOf(woken[0]!)
  const way = dice(10)
  if (way < 4) await clock.setSystemTime(now + (dice(181) - 90) * DAY)
  else if (way < 6) await clock.setSystemTime(now - dice(48) * HOUR)
  else {
    // The lid is closed, or nobody touches anything: the panel's own timer is all that it hears.
    await clock.fastForward(way < 8 ? MINUTE + dice(30 * 24) * HOUR : MINUTE + dice(180) * MINUTE)
    return
  }
  for (const { page, session } of woken) {
    const wake = dice(8)
    if (wake === 0)
      await session.send('Emulation.setTimezoneOverride', { timezoneId: pick(zones, dice) })
    if (wake === 1) {
      await page.reload()
      await page.getByRole('heading').waitFor()
    } else {
      await page.evaluate(
        (sign) => {
          const target = sign === 'visibilitychange' ? document : globalThis
          target.dispatchEvent(new Event(sign))
        },
        pick(signs, dice),
      )
    }
  }
}
