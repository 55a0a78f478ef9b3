import { hashFlow, memoryStore, type Flow } from '@amends/core'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { openedEvent } from '../fixtures/cases'
import { flows } from '../conformance/flows'
import { watchFaults } from './kit/faults'
import { type } from './kit/hands'
import { stage } from './kit/stage'
import { tick, until } from './kit/until'
import { placesOf, returning, type Journey } from './kit/walks'

watchFaults()
beforeAll(() => page.viewport(400, 700))

/** A store that holds a case that has lived through the events. */
async function storeWith(flow: Flow, events: Journey, caseId = 'case-1') {
  const store = memoryStore()
  await store.putFlow(hashFlow(flow), flow)
  await store.append(caseId, 0, [{ ...openedEvent(flow), about: returning }, ...events])
  return store
}

const props = { caseId: 'case-1', about: returning, authority: { currency: 'EUR', limit: 5000 } }

const changes = (flow: Flow): Readonly<Record<string, Flow>> => ({
  'another method': flows.find(({ id }) => id !== flow.id)!,
  'the same, without the step it stands in': { ...flow, steps: flow.steps.slice(-1) },
  'an equal one': JSON.parse(JSON.stringify(flow)) as Flow,
})

describe.each([true, false])('with StrictMode %s', (strict) => {
  test.each(flows.map((flow) => ({ id: flow.id, flow })))(
    'a new flow changes nothing at any beat of $id, and nothing that is typed',
    { timeout: 120_000 },
    async ({ flow }) => {
      for (const { path, events, there } of placesOf(flow)) {
        const store = await storeWith(flow, [...events, ...there])
        const read = vi.spyOn(store, 'read')
        const shown = await stage({ ...props, flow, store }, { strict })
        const reads = read.mock.calls.length
        const { cue, panel } = shown
        const field = shown.all('[data-part="field"] textarea:not([readonly])')[0]
        if (field) type(field, 'half a sen')
        for (const [what, changed] of Object.entries(changes(flow))) {
          shown.show({ flow: changed })
          await tick()
          expect({ path, what, cue: shown.cue }).toEqual({ path, what, cue })
          expect(shown.panel).toBe(panel)
          if (field) expect(shown.all('textarea')).toContain(field)
          if (field) expect(field).toHaveProperty('value', 'half a sen')
        }
        expect(read).toHaveBeenCalledTimes(reads)
        const log = (await store.read('case-1')) as Journey
        expect(log.filter((event) => event.type === 'case.opened')).toHaveLength(1)
        expect(log.slice(0, 1)).toMatchObject([{ flow: { id: flow.id } }])
        shown.leave()
      }
    },
  )

  test('a page that opens the case anew for each flow is found', async () => {
    const [flow, other] = flows as [Flow, Flow]
    const { events } = placesOf(flow).at(-1)!
    const store = await storeWith(flow, events)
    const shown = await stage({ ...props, flow, store }, { strict })
    const { cue } = shown
    shown.show({ flow: other, caseId: `case-1 on ${other.id}` })
    await until(() => shown.cue !== cue, 'the case to be another')
    await expect.poll(async () => (await store.list()).length).toBe(2)
  })

  test('a case opened again under another flow goes on with its own', async () => {
    const [flow, other] = flows as [Flow, Flow]
    const { events } = placesOf(flow).at(-1)!
    const store = await storeWith(flow, events)
    const first = await stage({ ...props, flow, store }, { strict })
    const { cue } = first
    first.leave()
    const second = await stage({ ...props, flow: other, store }, { strict })
    expect(second.cue).toBe(cue)
  })

  test('another case id parks the one case and opens the other, and comes back', async () => {
    const [flow] = flows as [Flow]
    const { events, path } = placesOf(flow).find(({ there }) =>
      there.some((event) => event.type === 'field.answered' && event.field === 'asked'),
    )!
    const store = await storeWith(flow, events)
    const shown = await stage({ ...props, flow, store }, { strict })
    const { cue } = shown
    type(shown.all('[data-part="field"] textarea:not([readonly])')[0]!, 'a new kettle')
    const showCase = async (caseId: string, where: string) => {
      shown.show({ caseId })
      expect(shown.panel).toBeDefined()
      await until(() => shown.cue === where, `the cue of ${caseId}`)
    }
    const start = (await stage({ ...props, caseId: 'x', flow, store: memoryStore() })).cue
    expect(start).not.toBe(cue)
    await showCase('case-2', start)
    expect(shown.all('textarea').map((node) => (node as HTMLTextAreaElement).value)).not.toContain(
      'a new kettle',
    )
    await showCase('case-1', cue)
    expect(shown.part('cue').dataset.beat).toBe(path)
    const values = () => shown.all('textarea').map((node) => (node as HTMLTextAreaElement).value)
    expect(values()).toContain('a new kettle')
  })
})
