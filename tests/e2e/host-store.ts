import { randomUUID } from 'node:crypto'
import type { BrowserContext, Frame, Page } from 'playwright'
import { deskOrigin, panelPage, servePanelPage } from './panel-page'

/** What a page of a helpdesk has in its frame. */
interface Framing {
  /** `framed.html`, or nothing for the panel. */
  readonly file?: string
  readonly sandboxed: boolean
  /** What else the page is asked for: `&careless`. */
  readonly query?: string
  /** What else the frame is asked for. */
  readonly frameQuery?: string
}

/** Opens a page that keeps the cases of a frame of another site; answers both. */
export async function openDesk(
  context: BrowserContext,
  framing: Framing,
): Promise<{ readonly page: Page; readonly frame: () => Promise<Frame> }> {
  await servePanelPage(context)
  const page = await context.newPage()
  await page.goto(addressOf(framing))
  return { page, frame: () => frameOf(page) }
}

/** The same in a page that is there already; answers the frame. */
export async function frameAt(
  page: Page,
  { sandboxed }: Pick<Framing, 'sandboxed'>,
  frameQuery: string,
): Promise<Frame> {
  await page.goto(addressOf({ sandboxed, frameQuery }))
  return frameOf(page)
}

function addressOf({ file = '', sandboxed, query = '', frameQuery = '' }: Framing): string {
  const address = encodeURIComponent(`${panelPage}${file}?host=${deskOrigin}${frameQuery}`)
  return `${deskOrigin}/desk.html?frame=${address}${sandboxed ? '&sandbox' : ''}${query}`
}

async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').first().elementHandle()
  const frame = await handle?.contentFrame()
  if (!frame) throw new Error('there is no frame')
  await frame.waitForLoadState()
  return frame
}

/** Lets frames ask what their page holds, and for a database of their own there. */
export async function letFramesAsk(context: BrowserContext): Promise<void> {
  await context.exposeBinding('rowsAtDesk', ({ page }, caseId: string) =>
    page.evaluate((id) => rowsOf(id), caseId),
  )
  await context.exposeBinding('newShelf', async ({ page }) => {
    const token = randomUUID()
    await page.evaluate(([name, known]) => serveShelf(name, known), [
      `shelf-${token}`,
      token,
    ] as const)
    return token
  })
}
