import { RecoveryPanel } from '@amends/react'
import { memoryStore } from '@amends/core'
import { StrictMode, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { watchFaults } from './kit/faults'
import { dress } from './kit/stage'
import { tick, until } from './kit/until'
import { caseAfter, placesOf, returning } from './kit/walks'

watchFaults()
const flow = flows[0]!

interface Counters {
  readonly nodes: number
  readonly jsEventListeners: number
  readonly documents: number
}
interface Session {
  send(method: string): Promise<unknown>
}

/** What the page holds once everything that nobody needs is gone. */
async function counters(): Promise<Counters> {
  const session = cdp() as unknown as Session
  for (let round = 0; round < 3; round += 1) {
    await tick()
    await session.send('HeapProfiler.collectGarbage')
  }
  return (await session.send('Memory.getDOMCounters')) as Counters
}

const page = document.createElement('main')
document.body.append(page)

function mount(node: ReactNode): () => void {
  const host = page.appendChild(document.createElement('div'))
  const root = createRoot(host)
  flushSync(() => root.render(node))
  return () => {
    flushSync(() => root.unmount())
    host.remove()
  }
}

/** How many nodes and listeners more there are after so many rounds than before them. */
async function growth(rounds: number, once: () => void | Promise<void>) {
  for (let warm = 0; warm < 10; warm += 1) await once()
  const before = await counters()
  for (let round = 0; round < rounds; round += 1) await once()
  const after = await counters()
  return {
    nodes: after.nodes - before.nodes,
    listeners: after.jsEventListeners - before.jsEventListeners,
  }
}

test(
  'two hundred mounts over one case leave no node and no listener',
  { timeout: 180_000 },
  async () => {
    dress()
    const place = placesOf(flow).find(({ there }) => there.length > 1)!
    const recovery = await caseAfter(flow, [...place.events, ...place.there])
    let strict = false
    const grown = await growth(200, () => {
      strict = !strict
      const panel = (
        <RecoveryPanel recovery={recovery} safetyProtocol={null} customerSpeaking={false} />
      )
      const leave = mount(strict ? <StrictMode>{panel}</StrictMode> : panel)
      expect(page.querySelector('[data-part="cue"]')).not.toBeNull()
      leave()
    })
    expect(grown.nodes).toBeLessThanOrEqual(0)
    expect(grown.listeners).toBeLessThanOrEqual(0)
  },
)

test(
  'fifty panels that open their case themselves leave nothing either',
  { timeout: 60_000 },
  async () => {
    const store = memoryStore()
    const grown = await growth(50, async () => {
      const leave = mount(
        <RecoveryPanel
          caseId="case-1"
          flow={flow}
          store={store}
          about={returning}
          safetyProtocol={null}
        />,
      )
      await until(() => page.querySelector('[data-part="cue"]') !== null, 'a cue')
      leave()
      await tick()
    })
    expect(grown.nodes).toBeLessThanOrEqual(0)
    expect(grown.listeners).toBeLessThanOrEqual(0)
  },
)

test('what is planted is found: a listener and a node kept per mount', async () => {
  const kept: Node[] = []
  const grown = await growth(50, () => {
    kept.push(document.createElement('i'))
    document.addEventListener('keydown', () => kept.length)
  })
  expect(grown.nodes).toBeGreaterThanOrEqual(50)
  expect(grown.listeners).toBeGreaterThanOrEqual(50)
})
