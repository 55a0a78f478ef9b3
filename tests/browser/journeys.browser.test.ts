import type { Flow } from '@amends/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { agentAt } from './kit/agent'
import { watchFaults } from './kit/faults'
import { fingers } from './kit/fingers'
import type { Hands } from './kit/hands'
import { stage } from './kit/stage'
import { patience } from './kit/until'
import { beatOf, caseAfter, journeysOf, type Journey } from './kit/walks'

const faults = watchFaults()
beforeAll(() => page.viewport(500, 700))

/** Clicks a whole journey; after each click the screen shows what the case says. */
async function click(flow: Flow, journey: Journey, hands?: Hands): Promise<string> {
  const recovery = await caseAfter(flow)
  const shown = await stage({ recovery })
  const agent = agentAt(shown, recovery, hands)
  await agent.walk(journey, (event) => {
    expect(shown.part('exits').getBoundingClientRect().bottom).toBe(640)
    const next = journey.slice(journey.indexOf(event) + 1).find(({ type }) => type === 'beat.left')
    const beat = next ? beatOf(next) : null
    if (beat) expect(recovery.view().beat?.path).toBe(beat)
  })
  expect(recovery.view().status).toBe(shown.panel.dataset.state)
  shown.leave()
  await recovery.dispose()
  return recovery.view().status
}

describe.each(flows.map((flow) => ({ id: flow.id, flow })))('$id', ({ flow }) => {
  test('every journey is clicked from the first word to closed', { timeout: 120_000 }, async () => {
    const journeys = journeysOf(flow)
    expect(journeys.length).toBeGreaterThan(0)
    for (const journey of journeys) expect(await click(flow, journey)).toBe('closed')
  })

  test('the shortest is clicked with the browser’s own pointer', { timeout: 60_000 }, async () => {
    const [shortest = []] = journeysOf(flow).toSorted((a, b) => a.length - b.length)
    expect(await click(flow, shortest, fingers)).toBe('closed')
  })
})

test('what is planted is found: a veil, a screen that stands still, a word in the console', async () => {
  const flow = flows[0]!
  const leaving = journeysOf(flow).find(([first]) => first?.type === 'beat.left')![0]!
  const recovery = await caseAfter(flow)
  const shown = await stage({ recovery })
  const veil = shown.panel.appendChild(document.createElement('i'))
  veil.style.setProperty('position', 'absolute', 'important')
  veil.style.setProperty('inset', '0', 'important')
  veil.className = 'veil'
  await expect(agentAt(shown, recovery).do(leaving)).rejects.toThrow('veil is there')
  shown.leave()

  const first = recovery.view()
  const still = { ...recovery, view: () => first, getSnapshot: () => first }
  const frozen = await stage({ recovery: still })
  patience.ms = 200
  await expect(agentAt(frozen, recovery).do(leaving)).rejects.toThrow('the cue')
  patience.ms = 10_000

  console.error('a word')
  expect(faults.splice(0)).toEqual(['error: a word'])
})
