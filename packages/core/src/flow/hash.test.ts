import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowOfHash, hashFlow } from './hash'
import { sha256 } from './sha256'
import type { Flow } from './types'

const step = { id: 'a', letter: 'A', title: 'A', beats: [] }
const flow = {
  id: 'tiny',
  version: '1.0.0',
  language: 'en',
  name: 'Tiny',
  summary: 'For tests.',
  attribution: { originator: 'Nobody', source: 'None', notice: 'Not affiliated.' },
  steps: [step],
} satisfies Flow

test('the digest is the SHA-256 that Node computes, for every text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    }),
    { numRuns: 200 },
  )
})

test('texts whose padding ends on a block border keep their digest', () => {
  for (const length of [0, 54, 55, 56, 63, 64, 65, 119, 120, 600_000]) {
    const text = 'x'.repeat(length)
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
  }
})

test('the order of keys does not change the hash of a flow', () => {
  const { steps, ...rest } = flow
  expect(hashFlow({ steps, ...rest })).toBe(hashFlow(flow))
})

test('a single changed word changes the hash of a flow', () => {
  expect(hashFlow({ ...flow, summary: 'For tests!' })).not.toBe(hashFlow(flow))
})

test('a flow that is changed in place gets a new hash', () => {
  const draft = { ...flow }
  const before = hashFlow(draft)
  draft.name = 'Renamed'
  expect(hashFlow(draft)).not.toBe(before)
})

test('the order of beats is part of the hash', () => {
  const other = { ...step, id: 'b' }
  expect(hashFlow({ ...flow, steps: [step, other] })).not.toBe(
    hashFlow({ ...flow, steps: [other, step] }),
  )
})

test('a stored flow is taken only under its own hash, as a frozen copy', () => {
  const stored = structuredClone(flow)
  const taken = flowOfHash(stored, hashFlow(flow))
  expect(taken).toEqual(flow)
  expect(taken).not.toBe(stored)
  expect(Object.isFrozen(taken?.steps[0])).toBe(true)
  expect(flowOfHash({ ...stored, name: 'Other' }, hashFlow(flow))).toBeNull()
})

test('whatever is stored instead of a flow is none', () => {
  const ring: Record<string, unknown> = { ...flow }
  ring['self'] = ring
  const deep: unknown = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000))
  for (const stored of [
    undefined,
    null,
    '',
    7,
    [],
    ring,
    deep,
    {
      toJSON: () => {
        throw new Error('no')
      },
    },
  ]) {
    expect(flowOfHash(stored, hashFlow(flow))).toBeNull()
  }
})
