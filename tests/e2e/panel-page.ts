import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright'
import { build, defaultClientConditions } from 'vite'

const root = fileURLToPath(new URL('./pages', import.meta.url))
const out = fileURLToPath(new URL('../../.cache/panel-page', import.meta.url))

/** Where the page is: no server needs to be there. */
export const panelPage = 'http://127.0.0.1:4178/'

/** Where a helpdesk is that shows the page above in a frame. */
export const deskOrigin = 'http://helpdesk.example'

/** The strictest policy that a host may have. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

let built: Promise<unknown> | null = null

/** Builds it for production, whatever the runner of the tests calls itself. */
async function buildPage(): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@amends/source', ...defaultClientConditions] },
    build: {
      outDir: out,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: ['index', 'desk', 'framed'].map((name) => join(root, `${name}.html`)),
      },
    },
  }).finally(() => {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  })
}

/**
 * Answers a page that holds nothing but a panel, built as a host would, under the strict policy;
 * and pages of a helpdesk that shows it in a frame (`desk.html`), which may have that frame.
 */
export async function servePanelPage(context: BrowserContext): Promise<void> {
  built ??= buildPage()
  await built
  const places = new RegExp(`^(${panelPage}|${deskOrigin}/(desk|assets))`)
  await context.route(places, async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = join(out, pathname === '/' ? 'index.html' : pathname)
    const body = await readFile(file).catch(() => null)
    if (body === null) return route.fulfill({ status: 404 })
    return route.fulfill({
      body,
      contentType: kinds[extname(file)] ?? 'application/octet-stream',
      // A sandboxed frame has no origin, and fetches modules as a stranger would.
      headers: {
        'content-security-policy': `${strictPolicy}${pathname === '/desk.html' ? '; frame-src *' : ''}`,
        'access-control-allow-origin': '*',
      },
    })
  })
}
