import { fileURLToPath } from 'node:url'
import type { Store } from '@amends/core'
import type { BrowserContext, Frame, Page } from '@playwright/test'
import { build } from 'vite'

const entry = fileURLToPath(
  new URL('../../packages/core/src/store/indexed-db-store.ts', import.meta.url),
)

/** Where the pages are: no server needs to be there. */
export const origin = 'http://127.0.0.1:4179'

declare global {
  var storeUnderTest: Store
  /** Text that cannot be compressed. */
  var noiseOf: (length: number) => string
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

/** A page with a store in `storeUnderTest`, at any address that ends in `/storage`; no server is asked. */
export async function servePages(context: BrowserContext): Promise<void> {
  built ??= script()
  const code = await built
  const scripts = `${code}
    var storeUnderTest = amends.indexedDbStore()
    var noiseOf = (length) => Array.from({ length }, () => Math.random().toString(36)).join('')`
  const body = `<!doctype html><meta charset="utf-8"><script>${scripts}</script>`
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

/** Writes one event after the other from wherever the case stands; answers those acknowledged. */
export function write(page: Page | Frame, who: string, count: number): Promise<string[]> {
  return page.evaluate(
    async ([name, total]) => {
      const kept: string[] = []
      let seq = 0
      while (kept.length < total) {
        const id = `${name}-${kept.length}`
        const result = await storeUnderTest.append('a', seq, [{ id } as never])
        if (result.ok) {
          seq += 1
          kept.push(id)
          console.log(id)
        } else if (result.code === 'store/conflict') seq = result.seq
        else throw new Error(result.code)
      }
      return kept
    },
    [who, count] as const,
  )
}

/** The ids of the stored events, in order. */
export function idsIn(page: Page | Frame): Promise<string[]> {
  return page.evaluate(async () => {
    const events = (await storeUnderTest.read('a')) as { id: string }[]
    return events.map(({ id }) => id)
  })
}
