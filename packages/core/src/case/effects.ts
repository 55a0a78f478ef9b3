import { newId } from './log/ids'
import { inTime, late } from './time/in-time'
import type { Recovery } from './recovery'
import type { Capability } from './types'

export type EffectResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: 'effect/threw' | 'effect/timeout' }

/** The host may answer with a reference to what it made; it is kept with the event. */
function refOf(value: unknown): { ref?: string } {
  return typeof value === 'string' && value !== '' ? { ref: value.slice(0, 256) } : {}
}

/**
 * Calls a function of the host outside the machine and records that it was asked, and whether it
 * was done or failed. Never throws or rejects: a throw is `effect/threw`, no answer within
 * `timeout` milliseconds (10,000 unless given; Infinity waits for people) `effect/timeout`. When it
 * is `quiet`, a call that goes well leaves no trace.
 */
export async function perform<T>(
  recovery: Recovery,
  capability: Capability,
  call: () => T | Promise<T>,
  { timeout, quiet = false }: { readonly timeout?: number; readonly quiet?: boolean } = {},
): Promise<EffectResult<T>> {
  const effect = newId()
  const asked = { type: 'effect.asked', effect, capability } as const
  if (!quiet) await recovery.send(asked)
  const result = await inTime(call, timeout).then(
    (value): EffectResult<T> => ({ ok: true, value }),
    (error): EffectResult<T> => ({
      ok: false,
      code: error === late ? 'effect/timeout' : 'effect/threw',
    }),
  )
  if (quiet && result.ok) return result
  if (quiet) await recovery.send(asked)
  await recovery.send(
    result.ok
      ? { type: 'effect.done', effect, ...refOf(result.value) }
      : { type: 'effect.failed', effect, code: result.code },
  )
  return result
}
