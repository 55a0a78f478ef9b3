import { describe, expect, test } from 'vitest'
import { answer, enveloped, leave, openedEvent } from '../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../tests/fixtures/small-flow'
import { canonicalJson } from '../flow/hash'
import { sha256 } from '../flow/sha256'
import {
  checkpointOf,
  fold,
  restore,
  type CaseEventInput,
  type Flow,
  type Standing,
} from '../index'

const inputs: readonly CaseEventInput[] = [
  answer('story', 'It broke.', 'listen/hear'),
  leave('listen/hear', 'finished'),
  answer('feelings', ['unheard', 'let-down']),
  leave('listen/probe', 'clear'),
  { type: 'case.paused', reason: 'They call back' },
  { type: 'safety.raised', reason: 'A threat' },
  { type: 'safety.cleared' },
  { type: 'case.resumed' },
  leave('own/name', 'said'),
  { type: 'case.closed', outcome: 'duplicate', reason: 'Same as 4820' },
  { type: 'case.reopened', beat: 'mend/ask', reason: 'It was not' },
]
const log = [openedEvent(smallFlow), ...inputs.map((input, at) => enveloped(input, at + 2))]
const flowOf = () => smallFlow

function after(seq: number): Standing {
  const { standing, stop } = fold(log.slice(0, seq), flowOf)
  if (!standing || stop) throw new Error(`Stopped at ${stop?.seq}: ${stop?.reason}`)
  return standing
}
function state(standing: Standing | null | undefined): string {
  return JSON.stringify([standing?.snapshot.value, standing?.snapshot.context])
}
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('a checkpoint', () => {
  test.each(log.map(({ seq }) => seq))(
    'and the rest agree with the whole log, from event %i',
    (seq) => {
      const checkpoint = stored(checkpointOf(after(seq), seq))
      const standing = restore(smallFlow, checkpoint, seq)
      expect(state(standing)).toBe(state(after(seq)))
      const rest = fold(log.slice(seq), flowOf, { standing, events: log.slice(0, seq), stop: null })
      expect(rest.stop).toBeNull()
      expect(state(rest.standing)).toBe(state(after(log.length)))
    },
  )

  test('is for one event of one flow', () => {
    const checkpoint = checkpointOf(after(4), 4)
    expect(restore(smallFlow, checkpoint, 4)).not.toBeNull()
    expect(restore(smallFlow, checkpoint, 5)).toBeNull()
    const reworded: Flow = { ...smallFlow, summary: 'Other words.' }
    expect(restore(reworded, checkpoint, 4)).toBeNull()
  })

  test('of a release that kept other things of a case is not used', () => {
    const { flowHash, seq, state: kept } = checkpointOf(after(4), 4)
    const sum = sha256(canonicalJson([flowHash, seq, kept]))
    expect(restore(smallFlow, { flowHash, seq, state: kept, sum }, 4)).toBeNull()
  })

  test.each([
    null,
    undefined,
    0,
    '',
    'state',
    [],
    {},
    { state: null },
    { flowHash: 1, seq: 4, state: 2 },
  ])('that is %j is not used', (junk) => {
    expect(restore(smallFlow, junk, 4)).toBeNull()
  })

  test('with anything in it changed is not used, or says the same as the log', () => {
    const whole = stored(checkpointOf(after(6), 6))
    const expected = state(after(6))
    const changed = mutationsOf(whole)
    expect(changed.length).toBeGreaterThan(500)
    const believed = changed.filter((checkpoint) => {
      const standing = restore(smallFlow, checkpoint, 6)
      return standing !== null && state(standing) !== expected
    })
    expect(believed).toEqual([])
  })
})

const replacements: readonly unknown[] = [null, 42, '', 'own/name', [], {}, '__proto__', true]

/** The JSON value with one part replaced or left out, for every part and every replacement. */
function mutationsOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const withPart = (next: unknown): unknown =>
      Array.isArray(value)
        ? value.map((old: unknown, at) => (at === Number(key) ? next : old))
        : { ...value, [key]: next }
    const without = Array.isArray(value)
      ? value.filter((_, at) => at !== Number(key))
      : Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
    return [...replacements.map(withPart), ...mutationsOf(part).map(withPart), without]
  })
}
