import { fileURLToPath } from 'node:url'
import type { indexedDbStore, Store } from '@amends/core'
import type { BrowserContext } from '@playwright/test'
import { build } from 'vite'

const entry = fileURLToPath(
  new URL('../../packages/core/src/store/indexed-db-store.ts', import.meta.url),
)

declare global {
  // What the page has: the library, a store made with it, and a way to write that is wrong.
  var amends: { readonly indexedDbStore: typeof indexedDbStore }
  var store: Store
}

/** The store as a script for a page that has nothing else. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, name: 'amends', formats: ['iife'] } },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  if (!bundle || !('output' in bundle)) throw new Error('the store was not built')
  return bundle.output[0].code
}
let built: Promise<string> | null = null

/** A page with a store in `store`, at any address that ends in `/storage`; no server is asked. */
export async function servePages(context: BrowserContext): Promise<void> {
  built ??= script()
  const code = await built
  const body = `<!doctype html><meta charset="utf-8"><script>${code};var store = amends.indexedDbStore()</script>`
  await context.route('**/storage', (route) => route.fulfill({ contentType: 'text/html', body }))
  await context.route('**/sandbox', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><iframe sandbox="allow-scripts" src="/storage"></iframe>',
    }),
  )
  await context.route('**/elsewhere', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><iframe src="http://storage.example/storage"></iframe>',
    }),
  )
}
