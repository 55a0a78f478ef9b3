import { memoryStore } from '@amends/core'
import { RecoveryPanel } from '@amends/react'
import { StrictMode, type ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { watchFaults } from './kit/faults'
import { dress } from './kit/stage'
import { tick, until } from './kit/until'
import { caseAfter, placesOf, returning } from './kit/walks'

const faults = watchFaults()
beforeAll(() => page.viewport(400, 700))

/** Puts the server's markup on the page and lets React take it over. */
function hydrate(markup: string, node: ReactNode) {
  dress()
  const host = document.body.appendChild(document.createElement('main'))
  host.setHTMLUnsafe(markup)
  const first = host.firstElementChild
  const root = hydrateRoot(host, node, {
    onRecoverableError: (error) => faults.push(`hydration: ${String(error)}`),
  })
  return {
    host,
    /** React marks the nodes that it has taken over. */
    hydrated: () =>
      until(
        () => Object.keys(host.firstElementChild ?? {}).some((key) => key.startsWith('__react')),
        'React',
      ),
    /** Whether React kept the server's nodes. */
    kept: () => host.firstElementChild === first,
    leave() {
      root.unmount()
      host.remove()
    },
  }
}

describe.each(flows.map((flow) => ({ id: flow.id, flow })))('$id', ({ flow }) => {
  test('server markup has no inline style and hydrates without a word, at every beat', async () => {
    for (const { path, events, there } of placesOf(flow)) {
      const recovery = await caseAfter(flow, [...events, ...there])
      const panel = (
        <StrictMode>
          <RecoveryPanel
            recovery={recovery}
            safetyProtocol={null}
            density="learn"
            timeZone="UTC"
            locale="en-GB"
          />
        </StrictMode>
      )
      const markup = renderToString(panel)
      expect(markup).not.toMatch(/\sstyle=/)
      const { cue } = recovery.view().beat!
      const { host, hydrated, kept, leave } = hydrate(markup, panel)
      expect(host.querySelector('[data-part="cue"] [role="heading"]')?.textContent).toBe(cue)
      await hydrated()
      await tick()
      expect({ path, kept: kept(), faults }).toEqual({ path, kept: true, faults: [] })
      leave()
    }
  }, 60_000)
})

test('a panel that opens its case itself is a skeleton on the server, then the case', async () => {
  const flow = flows[0]!
  const panel = (
    <RecoveryPanel
      caseId="case-1"
      flow={flow}
      about={returning}
      store={memoryStore()}
      safetyProtocol={null}
    />
  )
  const markup = renderToString(panel)
  expect(markup).not.toMatch(/\sstyle=/)
  expect(markup).toContain('Opening the case')
  const { host, leave } = hydrate(markup, panel)
  await until(() => host.querySelector('[data-part="cue"]') !== null, 'the case')
  leave()
})

test('what is planted is found: markup that the browser would make otherwise', async () => {
  const { leave } = hydrate('<p>from the server</p>', <p>from the browser</p>)
  await until(() => faults.length > 0, 'the word that they differ')
  expect(faults.join()).toContain('hydration')
  faults.length = 0
  leave()
})
