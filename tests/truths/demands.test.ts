import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Beat, Flow } from '@amends/core'
import { heal } from '@amends/core/flows/heal'
import { heart } from '@amends/core/flows/heart'
import { latte } from '@amends/core/flows/latte'
import { learn } from '@amends/core/flows/learn'
import { mama } from '@amends/core/flows/mama'
import { expect, test } from 'vitest'
import { demands } from './demands'
import { pageOf } from './demands/page'
import { missing } from './demands/resolve'
import { mamaDemands } from './demands/mama'
import type { Demand } from './demands/types'

const root = join(import.meta.dirname, '../..')
const flows: readonly Flow[] = [mama, heart, learn, latte, heal]
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
  const folder = join(root, 'packages/core/src/flows')
  const shipped = readdirSync(folder).filter((id) => existsSync(join(folder, id, 'flow.ts')))
  expect([...new Set(demands.map(({ flow }) => flow))].toSorted()).toEqual(shipped.toSorted())
})

test('no demand is listed twice', () => {
  const keys = demands.map((one) => JSON.stringify(one))
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
})

test('the page of demands is current', async () => {
  await expect(pageOf(flows, demands)).toMatchFileSnapshot(join(root, 'docs/demands.md'))
})
