import { newId } from './ids'
import type { Recovery } from './recovery'
import type { Capability } from './types'

/** How long a host's function may take, in milliseconds, unless told otherwise. */
const patience = 10_000

/** Timers count in 32 bits: a longer one would be over at once. */
const longestTimer = 2_147_483_647

export type EffectResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: 'effect/threw' | 'effect/timeout' }

/** The host may answer with a reference to what it made; it is kept with the event. */
function refOf(value: unknown): { ref?: string } {
  return typeof value === 'string' && value !== '' ? { ref: value.slice(0, 256) } : {}
}

function inTime<T>(call: () => T | Promise<T>, timeout: number): Promise<EffectResult<T>> {
  return new Promise((resolve) => {
    const timer =
      timeout > longestTimer
        ? undefined
        : setTimeout(() => resolve({ ok: false, code: 'effect/timeout' }), timeout)
    const settle = (result: EffectResult<T>) => {
      clearTimeout(timer)
      resolve(result)
    }
    const fail = () => settle({ ok: false, code: 'effect/threw' })
    try {
      Promise.resolve(call()).then((value) => settle({ ok: true, value }), fail)
    } catch {
      fail()
    }
  })
}

/**
 * Calls a function of the host outside the machine and records that it was asked, and whether it
 * was done or failed. Never throws or rejects: a throw is `effect/threw`, no answer within
 * `timeout` milliseconds (10,000 unless given; Infinity waits for people) `effect/timeout`.
 */
export async function perform<T>(
  recovery: Recovery,
  capability: Capability,
  call: () => T | Promise<T>,
  options: { readonly timeout?: number } = {},
): Promise<EffectResult<T>> {
  const effect = newId()
  await recovery.send({ type: 'effect.asked', effect, capability })
  const result = await inTime(call, options.timeout ?? patience)
  await recovery.send(
    result.ok
      ? { type: 'effect.done', effect, ...refOf(result.value) }
      : { type: 'effect.failed', effect, code: result.code },
  )
  return result
}
