import type { Checked } from './flow-paths'
import { deepFreeze } from './freeze'
import type { Flow } from './types'

/**
 * Returns the flow with its literal ids as types, deeply frozen. An exit's `to` that is neither
 * `next`, `close` nor a beat of this flow is a compile error that sits on the `to`.
 */
export function defineFlow<const F extends Flow>(flow: Checked<F>): F {
  return deepFreeze(flow as unknown as F)
}
