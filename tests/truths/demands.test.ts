import { join } from 'node:path'
import { openCase, type Beat, type CaseEventInput, type Flow, type Recovery } from '@amends/core'
import { latte } from '@amends/core/flows/latte'
import { mama } from '@amends/core/flows/mama'
import { describe, expect, test } from 'vitest'
import { flows } from '../conformance/flows'
import { demands } from './demands'
import { evidenceOf, type Evidence } from './demands/evidence'
import { latteDemands } from './demands/latte'
import { mamaDemands } from './demands/mama'
import { pageOf } from './demands/page'
import { proofOf } from './demands/proofs/proof-of'
import { missing } from './demands/resolve'
import { shownIn } from './demands/shown'
import { engineParts, type Demand, type EnginePart } from './demands/types'

const page = join(import.meta.dirname, '../../docs/demands.md')
const parts = Object.keys(engineParts) as EnginePart[]
const known = new Map<string, Promise<Evidence>>()

/** Walked once for each flow, however many ask. */
function evidenceOn(flow: Flow): Promise<Evidence> {
  const evidence = known.get(flow.id) ?? evidenceOf(flow, demandsOn(flow.id))
  known.set(flow.id, evidence)
  return evidence
}

function demandsOn(flow: string): readonly Demand[] {
  return demands.filter((one) => one.flow === flow)
}

function unmet(all: readonly Demand[], evidence: Evidence): readonly string[] {
  return all.flatMap((one) => missing(one, evidence) ?? [])
}

describe('every demand is seen to be met where it says', () => {
  test.each(flows.map((flow) => ({ id: flow.id, flow })))(
    '$id',
    async ({ id, flow }) => {
      expect(unmet(demandsOn(id), await evidenceOn(flow))).toEqual([])
    },
    120_000,
  )
})

test('every flow that is shipped has its demands listed', () => {
  const listed = new Set(demands.map(({ flow }) => flow))
  expect([...listed].toSorted()).toEqual(flows.map(({ id }) => id).toSorted())
})

test('no demand is listed twice', () => {
  const keys = demands.map((one) => JSON.stringify(one))
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
})

test('the page of demands is current', async () => {
  await expect(pageOf(flows, demands)).toMatchFileSnapshot(page)
})

/** The flow with beats changed. */
function changed(flow: Flow, changes: Readonly<Record<string, (beat: Beat) => object>>): Flow {
  const steps = flow.steps.map((step) => ({
    ...step,
    beats: step.beats.map((beat) => ({ ...beat, ...changes[`${step.id}/${beat.id}`]?.(beat) })),
  }))
  return { ...flow, steps }
}

/** One round of conversations on a faulty flow, on an engine that is sound. */
async function shownOf(flow: Flow): Promise<Evidence> {
  const { proofs } = await evidenceOn(latte)
  return { flow, shown: await shownIn(flow, () => true), proofs }
}

const never = { field: 'satisfied', is: 'maybe' } as const
const hide = <T>(item: T): T => ({ ...item, when: never })

test('whatever is hidden, opened or reworded on the screen is found', async () => {
  const faulty = changed(latte, {
    'listen/hear': ({ points = [], cue }) => ({
      points: points.map((point) => (point.id === 'stopped' ? hide(point) : point)),
      cue: { ...(cue as object), else: 'Skim it, then answer' },
    }),
    'listen/probe': ({ fields = [] }) => ({
      fields: fields.map((field) => ({ ...field, needs: [] })),
    }),
    'acknowledge/name-it': (beat) => ({ traps: beat.traps?.map(hide) ?? [], must: false }),
    'acknowledge/apologize': ({ phrases = [] }) => ({ phrases: phrases.map(hide) }),
    'act/commit': ({ exits }) => ({
      exits: exits.map((exit) => ({ ...exit, needs: exit.needs?.slice(1) })),
    }),
    'explain/explain': ({ exits }) => ({
      exits: exits.map((exit) => (exit.id === 'not-asked' ? hide(exit) : exit)),
    }),
    'after/notify': () => ({ records: [] }),
  })
  const found = unmet(latteDemands, await shownOf(faulty))
  for (const fault of [
    'listen/hear: {"point":"stopped"}: never on the screen',
    'listen/hear: {"cue":"Read it twice"}: these words were never on the screen',
    'listen/probe: {"shutField":"trouble","until":["listened"]}: it needs nothing of listened',
    'acknowledge/name-it: {"trap":"These things happen."}: never on the screen',
    'acknowledge/name-it: {"must":true}: can be skipped',
    'acknowledge/apologize: {"phrase":"unclear-plain"}: never on the screen',
    'act/commit: {"shutExit":"promised","until":["commitment-made","commitment-undated"]}: it needs nothing of commitment-made',
    'explain/explain: {"exit":"not-asked"}: never pressed',
    'after/notify: {"record":"notified"}: never on the screen',
  ]) {
    expect(found).toContain(`latte ${fault}`)
  }
})

test('a need that never shuts what it should is found', async () => {
  const always = {
    any: [{ fact: 'commitment-made' }, { not: { fact: 'commitment-made' } }],
  } as const
  const faulty = changed(latte, {
    'act/commit': ({ exits }) => ({
      exits: exits.map((exit) => ({
        ...exit,
        needs: exit.needs?.map((need, i) => (i === 0 ? { ...need, that: always } : need)),
      })),
    }),
  })
  const demand = latteDemands.filter(({ met }) => 'shutExit' in met && met.shutExit === 'promised')
  expect(unmet(demand, await shownOf(faulty))).toEqual([
    expect.stringContaining('never seen shut for commitment-made and open later'),
  ])
})

function emptied({ id, title }: Beat): Beat {
  return { id, title, kind: 'other', phase: 'live', cue: '', why: '', exits: [] }
}

test('a demand is found unmet once what met it is gone', async () => {
  const steps = mama.steps
    .map((step) => ({ ...step, beats: step.beats.map(emptied).toReversed() }))
    .toReversed()
  const bare = { ...mama, attribution: { originator: '', source: '', notice: '' }, steps }
  const inTheFlow = mamaDemands.filter(({ met }) => !('engine' in met))
  expect(inTheFlow.length).toBeGreaterThan(100)
  const evidence = await shownOf(bare)
  expect(inTheFlow.filter((one) => missing(one, evidence) === null)).toEqual([])
})

/** The case with its `send` changed. */
type Send = Recovery['send']
function sending(change: (send: Send, recovery: Recovery) => Send): typeof openCase {
  return async (options) => {
    const recovery = await openCase(options)
    return Object.assign(Object.create(recovery) as Recovery, {
      send: change(recovery.send.bind(recovery), recovery),
    })
  }
}

const first = (event: Parameters<Send>[0]) => [event].flat()[0] as CaseEventInput
const after =
  (type: string, ...more: readonly CaseEventInput[]) =>
  (send: Send): Send =>
  async (event) => {
    const sent = await send(event)
    if (first(event).type === type) for (const one of more) await send(one)
    return sent
  }
const instead = (type: string, change: (event: never) => CaseEventInput | null) =>
  sending((send) => (event) => {
    if (first(event).type !== type) return send(event)
    const other = change(first(event) as never)
    return other ? send(other) : Promise.resolve({ ok: true, events: [] })
  })

describe('a part of the engine that is broken is found', () => {
  const broken: Readonly<Record<EnginePart, typeof openCase>> = {
    'off-ramp': instead('safety.cleared', () => null),
    escalation: sending(
      after('case.taken', { type: 'offer.made', text: 'more', cost: null, gesture: false }),
    ),
    log: (options) => openCase({ ...options, about: { ...options.about, agent: nobody } }),
    'said-texts': instead('text.said', (event: { text: string }) => ({
      ...(event as unknown as CaseEventInput & { type: 'text.said' }),
      text: event.text.toLowerCase(),
    })),
    opening: (options) => openCase({ ...options, authority: null }),
    jumps: sending(
      after('beat.back', { type: 'field.answered', beat: 'x', field: 'story', value: null }),
    ),
    invalidation: instead('field.answered', () => null),
    'closing-rule': instead('case.closed', () => ({
      type: 'case.closed',
      outcome: 'duplicate',
      reason: 'whatever',
    })),
  }
  test.each(parts)('%s', async (part) => {
    const { ways } = (await evidenceOn(latte)).shown
    const trial = { flow: latte, ways }
    expect(await proofOf(part)({ ...trial, open: openCase })).toBeNull()
    expect(await proofOf(part)({ ...trial, open: broken[part] })).not.toBeNull()
  })
})

const nobody = { id: 'nobody', name: 'Nobody' }
