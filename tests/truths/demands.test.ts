import { join } from 'node:path'
import type { Beat, Flow } from '@amends/core'
import { mama } from '@amends/core/flows/mama'
import { expect, test } from 'vitest'
import { flows } from '../conformance/flows'
import { demands } from './demands'
import { mamaDemands } from './demands/mama'
import { pageOf } from './demands/page'
import { missing } from './demands/resolve'
import type { Demand } from './demands/types'

const page = join(import.meta.dirname, '../../docs/demands.md')
const byId = new Map(flows.map((flow) => [flow.id, flow]))
const unmet = (all: readonly Demand[]) =>
  all.map((one) => missing(one, byId.get(one.flow))).filter((line) => line !== null)

test('every demand on every flow is met where it says', () => {
  expect(unmet(demands)).toEqual([])
})

const bare: Flow = {
  ...mama,
  attribution: { originator: '', source: '', notice: '' },
  steps: mama.steps
    .map((step) => ({ ...step, beats: step.beats.map(emptied).toReversed() }))
    .toReversed(),
}

function emptied({ id, title }: Beat): Beat {
  return { id, title, kind: 'other', phase: 'live', cue: '', why: '', exits: [] }
}

test('a demand is found unmet once what met it is gone', () => {
  const inTheFlow = mamaDemands.filter(({ met }) => !('engine' in met))
  expect(inTheFlow.length).toBeGreaterThan(100)
  expect(inTheFlow.filter((one) => missing(one, bare) === null)).toEqual([])
})

test('every flow that is shipped has its demands listed', () => {
  const listed = new Set(demands.map(({ flow }) => flow))
  expect([...listed].toSorted()).toEqual([...byId.keys()].toSorted())
})

test('no demand is listed twice', () => {
  const keys = demands.map((one) => JSON.stringify(one))
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
})

test('the page of demands is current', async () => {
  await expect(pageOf(flows, demands)).toMatchFileSnapshot(page)
})
