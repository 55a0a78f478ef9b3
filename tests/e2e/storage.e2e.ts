import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  chromium,
  expect,
  test,
  type BrowserContext,
  type Frame,
  type Page,
} from '@playwright/test'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'
import { idsIn, origin, servePages, write } from './storage-page'

test.beforeEach(({ context }) => servePages(context))

test.describe('two tabs', () => {
  test('lose none of 400 events and leave no hole', async ({ context }) => {
    const tabs = await Promise.all([context.newPage(), context.newPage()])
    for (const tab of tabs) await tab.goto(`${origin}/storage`)
    const kept = await Promise.all(tabs.map((tab, at) => write(tab, `tab-${at}`, 200)))
    const stored = await idsIn(tabs[0])
    expect(stored.toSorted()).toEqual(kept.flat().toSorted())
    expect(stored).toHaveLength(400)
  })

  test('keep what a tab was told is stored when it crashes in the middle', async ({ context }) => {
    const doomed = await context.newPage()
    const other = await context.newPage()
    for (const tab of [doomed, other]) await tab.goto(`${origin}/storage`)
    const told: string[] = []
    doomed.on('console', (message) => told.push(message.text()))
    const crashed = doomed.waitForEvent('crash')
    write(doomed, 'doomed', 100_000).catch(() => undefined)
    const cdp = await context.newCDPSession(doomed)
    const kept = write(other, 'other', 100)
    await expect.poll(() => told.length).toBeGreaterThan(50)
    cdp.send('Page.crash').catch(() => undefined)
    await crashed
    await kept
    const stored = new Set(await idsIn(other))
    expect(told.filter((id) => !stored.has(id))).toEqual([])
    expect((await kept).filter((id) => !stored.has(id))).toEqual([])
  })

  test('hear of one another', async ({ context }) => {
    const [one, other] = [await context.newPage(), await context.newPage()]
    for (const tab of [one, other]) await tab.goto(`${origin}/storage`)
    const heard = one.evaluate(() => new Promise((resolve) => storeUnderTest.watch('a', resolve)))
    await one.evaluate(() => storeUnderTest.status())
    await write(other, 'other', 1)
    expect(await heard).toBe(1)
  })
})

test.describe('a full disk', () => {
  let folder: string
  let context: BrowserContext
  let page: Page

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'amends-'))
    context = await chromium.launchPersistentContext(folder, chromiumLaunchOptions())
    await servePages(context)
    page = await context.newPage()
    await page.goto(`${origin}/storage`)
    // Before the page stores anything: the browser remembers for a while how much room it found.
    await allow(2_000_000)
  })
  test.afterEach(async () => {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function allow(bytes: number): Promise<void> {
    const cdp = await context.newCDPSession(page)
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes })
  }

  /** Appends events of text that cannot be compressed until the store refuses one. */
  const fill = () =>
    page.evaluate(async () => {
      for (let seq = 0; seq < 2_000; seq += 1) {
        const result = await storeUnderTest.append('a', seq, [
          { id: `${seq}`, text: noiseOf(5_000) } as never,
        ])
        if (!result.ok) return { seq, ...result }
      }
      return null
    })

  test('is told apart from other failures, and costs nothing that was stored', async () => {
    const refused = await fill()
    expect(refused).toMatchObject({ ok: false, code: 'store/full' })
    const ids = await idsIn(page)
    expect(ids).toHaveLength(refused?.seq ?? -1)
    await page.reload()
    expect(await idsIn(page)).toEqual(ids)
    expect(await page.evaluate(() => storeUnderTest.status())).toEqual({
      kind: 'durable',
      reason: null,
    })
    await allow(1_000_000_000)
    await page.goto('about:blank')
    await page.goto(`${origin}/storage`)
    const seq = ids.length
    expect(
      await page.evaluate((at) => storeUnderTest.append('a', at, [{ id: 'room' } as never]), seq),
    ).toEqual({
      ok: true,
    })
  })

  test('is told of drafts too, and the last one that fitted stays', async () => {
    await page.evaluate(() => storeUnderTest.putDraft('a', 'story', 'before'))
    await fill()
    expect(await page.evaluate(() => storeUnderTest.putDraft('a', 'story', noiseOf(40_000)))).toBe(
      false,
    )
    expect(await page.evaluate(() => storeUnderTest.drafts('a'))).toEqual([
      { field: 'story', text: 'before' },
    ])
  })

  test('would be missed by a store that trusts the request', async () => {
    const { told, stored } = await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('naive', 1)
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('events'))
        opening.addEventListener('success', () => resolve(opening.result))
      })
      const put = (key: number) =>
        new Promise<boolean>((resolve) => {
          const request = db
            .transaction('events', 'readwrite')
            .objectStore('events')
            .add(noiseOf(5_000), key)
          request.addEventListener('success', () => resolve(true))
          request.addEventListener('error', () => resolve(false))
        })
      let acknowledged = 0
      for (let key = 0; key < 60; key += 1) if (await put(key)) acknowledged += 1
      const count = await new Promise<number>((resolve) => {
        const request = db.transaction('events').objectStore('events').count()
        request.addEventListener('success', () => resolve(request.result))
      })
      return { told: acknowledged, stored: count }
    })
    expect(told).toBeGreaterThan(stored)
  })
})

async function worksInMemory(frame: Page | Frame): Promise<void> {
  expect(await write(frame, 'memory', 20)).toHaveLength(20)
  expect(await idsIn(frame)).toHaveLength(20)
  expect(await frame.evaluate(() => storeUnderTest.putDraft('a', 'story', 'words'))).toBe(true)
  const status = await frame.evaluate(() => storeUnderTest.status())
  expect(status.kind).toBe('memory')
  expect(status.reason).toMatch(/^This browser/)
}
const frameOf = (page: Page) => page.frames().find((frame) => frame.url().endsWith('/storage'))

test.describe('a page that may store nothing', () => {
  test('keeps cases in memory inside a sandboxed iframe, and says so', async ({ page }) => {
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    await page.goto(`${origin}/sandbox`)
    const frame = frameOf(page)
    expect(await frame?.evaluate(() => globalThis.origin)).toBe('null')
    await worksInMemory(frame ?? page)
    expect(errors).toEqual([])
  })

  test('works inside an iframe of another site, and says truly how', async ({ page }) => {
    await page.goto(`${origin}/elsewhere`)
    const frame = frameOf(page) ?? page
    await write(frame, 'frame', 20)
    const { kind, reason } = await frame.evaluate(() => storeUnderTest.status())
    expect(reason === null).toBe(kind === 'durable')
    await page.reload()
    const after = await idsIn(frameOf(page) ?? page)
    expect(after).toHaveLength(kind === 'durable' ? 20 : 0)
  })

  for (const [what, spoil] of Object.entries({
    'reading the property throws': () =>
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new DOMException('no', 'SecurityError')
        },
      }),
    'there is none': () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  })) {
    test(`keeps cases in memory where ${what}`, async ({ page }) => {
      await page.addInitScript(spoil)
      await page.goto(`${origin}/storage`)
      await worksInMemory(page)
    })
  }

  test('is durable without the newer features of browsers', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['BroadcastChannel', 'structuredClone', 'crypto']) {
        Object.defineProperty(globalThis, name, { value: undefined })
      }
      Object.defineProperty(navigator, 'locks', { value: undefined })
    })
    await page.goto(`${origin}/storage`)
    await write(page, 'old', 20)
    await page.reload()
    expect(await idsIn(page)).toHaveLength(20)
    expect(await page.evaluate(() => storeUnderTest.status())).toEqual({
      kind: 'durable',
      reason: null,
    })
  })
})
