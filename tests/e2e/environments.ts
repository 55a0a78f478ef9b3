import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Frame, type Page } from 'playwright'
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs'
import { frameAt, letFramesAsk } from './host-store'
import type { Honesty } from './pages/panel'
import { panelPage, servePanelPage } from './panel-page'

interface Environment {
  /** Run on each page before anything else. */
  readonly spoil?: () => void
  /** A page with the panel in a frame: the attributes of the frame, and where that page is. */
  readonly frame?: { readonly attributes: string; readonly at: string }
  /** A page of another site around the panel's frame keeps its cases. */
  readonly desk?: { readonly sandboxed: boolean }
  /** Bytes that the browser gives the page; full after so many events. */
  readonly room?: { readonly bytes: number; readonly fillAfter: number }
  /** What the panel has to say of its keeping, one set of words or another; "saving" is always true. */
  readonly says: readonly (readonly string[])[]
}

const here = new URL(panelPage).origin
const durable = [['saved']]
const memory = [['memory-only']]

/** Twelve places in which a helpdesk may show the panel, and what it may truly say there. */
export const environments: Readonly<Record<string, Environment>> = {
  'a page of its own': { says: durable },
  'a frame of the same site': { frame: { attributes: '', at: `${here}/outer` }, says: durable },
  'a frame of another site': {
    frame: { attributes: '', at: 'http://helpdesk.example/outer' },
    says: [...durable, ...memory],
  },
  'a sandboxed frame': {
    frame: { attributes: 'sandbox="allow-scripts"', at: `${here}/outer` },
    says: memory,
  },
  'a sandboxed frame whose page keeps its cases': { desk: { sandboxed: true }, says: durable },
  'a frame of another site whose page keeps its cases': {
    desk: { sandboxed: false },
    says: durable,
  },
  'a browser that throws at whoever looks at its storage': {
    spoil: () => {
      const get = () => {
        throw new DOMException('no', 'SecurityError')
      }
      Object.defineProperty(globalThis, 'indexedDB', { get })
      Object.defineProperty(globalThis, 'localStorage', { get })
    },
    says: memory,
  },
  'a browser without a database': {
    spoil: () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
    says: memory,
  },
  'a browser that denies it later': {
    spoil: () => {
      IDBFactory.prototype.open = () => {
        const request = new EventTarget()
        setTimeout(() => request.dispatchEvent(new Event('error', { cancelable: true })))
        const error = new DOMException('no', 'UnknownError')
        return Object.assign(request, { error }) as unknown as IDBOpenDBRequest
      }
    },
    says: memory,
  },
  'a browser whose database never answers': {
    spoil: () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
    },
    says: memory,
  },
  'a disk that fills up': {
    room: { bytes: 2_000_000, fillAfter: 4 },
    // Full from the first event on, where an earlier case has left no room.
    says: [['not-saved', 'saved'], ['not-saved']],
  },
  'an older browser': {
    spoil: () => {
      for (const name of ['BroadcastChannel', 'structuredClone', 'requestIdleCallback']) {
        Object.defineProperty(globalThis, name, { value: undefined })
      }
      Object.defineProperty(navigator, 'locks', { value: undefined })
    },
    says: durable,
  },
}

export interface Walked extends Honesty {
  readonly flow: string
  /** What the page complained of. */
  readonly faults: readonly string[]
  /** Whether the panel said nothing but what it may there. */
  readonly honest: boolean
}

/** Does the shortest whole case of each flow on the built panel in an environment. */
export async function walkIn(
  { spoil, frame, desk, room, says }: Environment,
  flows: readonly string[],
  query = '',
): Promise<readonly Walked[]> {
  const folder = await mkdtemp(join(tmpdir(), 'amends-'))
  const context = await chromium.launchPersistentContext(folder, chromiumLaunchOptions())
  try {
    await servePanelPage(context)
    if (spoil) await context.addInitScript(spoil)
    if (desk) await letFramesAsk(context)
    const results: Walked[] = []
    for (const flow of flows) {
      const faults: string[] = []
      const page = await context.newPage()
      page.on('pageerror', (error) => faults.push(error.message))
      if (room) await allow(context, page, room.bytes * (results.length + 1))
      const place = desk
        ? await frameAt(page, desk, query)
        : frame
          ? await frameIn(context, page, frame)
          : await plain(page, query)
      await place.locator('[data-part="cue"]').waitFor()
      const walked = await place.evaluate(([id, fillAfter]) => walkHonestly(id, fillAfter), [
        flow,
        room?.fillAfter,
      ] as const)
      const said = new Set(walked.said.filter((word) => word !== 'saving'))
      const fits = says.some((one) => one.toSorted().join() === [...said].toSorted().join())
      const honest = walked.lies === 0 && fits
      results.push({ flow, ...walked, faults, honest })
      await page.close()
    }
    return results
  } finally {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function plain(page: Page, query: string): Promise<Page> {
  await page.goto(`${panelPage}?environment${query}`)
  return page
}

async function frameIn(
  context: BrowserContext,
  page: Page,
  { attributes, at }: NonNullable<Environment['frame']>,
): Promise<Frame> {
  const body = `<!doctype html><iframe ${attributes} width="400" height="700" src="${panelPage}"></iframe>`
  await context.route(at, (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto(at)
  const frame = page.frames().find((one) => one.url() === panelPage)
  if (!frame) throw new Error('there is no frame')
  return frame
}

async function allow(context: BrowserContext, page: Page, bytes: number): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: here, quotaSize: bytes })
}
