import { afterEach, expect, test, vi } from 'vitest'
import { defineFlow } from './define-flow'
import type { Flow } from './types'
import { flowWith, validFlow } from './validate-flow.test-data'

const define = defineFlow as (flow: unknown) => Flow

afterEach(() => vi.unstubAllEnvs())

function errorOf(flow: unknown): Error {
  try {
    define(flow)
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('The flow was defined.')
}

test('a defined flow is the one given, frozen to the last exit', () => {
  const flow = validFlow()
  const defined = define(flow)
  expect(defined).toBe(flow)
  expect(Object.isFrozen(defined.steps[0]?.beats[0]?.exits[0])).toBe(true)
})

test('a wrong target throws with what happened, why it matters and what to do', () => {
  const flow = flowWith('steps.1.beats.0.exits.0.to', 'agree/comit')
  expect(errorOf(flow).message).toBe(
    '[amends] Exit "agreed" of beat "agree/offer" goes to "agree/comit", which is not a beat. The conversation would stop there. Did you mean "agree/commit"? (flow/unknown-target)',
  )
})

test('one error names all problems and carries them', () => {
  const flow = { ...(flowWith('steps.0.beats.0.kind', 'lissen') as object), version: 'newest' }
  const error = errorOf(flow)
  expect(error.message.split('\n')).toHaveLength(2)
  expect(error.message).toContain('(flow/bad-version)')
  expect(error.message).toContain('(flow/unknown-kind)')
  expect(error.cause).toMatchObject([
    { code: 'flow/bad-version', path: 'version' },
    { code: 'flow/unknown-kind', path: 'steps.0.beats.0.kind' },
  ])
})

test('a build for production leaves the check out', () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(define(flowWith('version', 'newest'))).toMatchObject({ version: 'newest' })
})

test('a page without a process defines its flows', () => {
  vi.stubGlobal('process', undefined)
  const defined = define(validFlow())
  vi.unstubAllGlobals()
  expect(defined).toEqual(validFlow())
})
