import type { AppendResult } from './types'

export type Refused = Extract<AppendResult, { reason: string }>

export function failed(reason: string): Refused {
  return { ok: false, code: 'store/failed', reason }
}

/** What was to be appended is not what can be. */
export function junk(): Refused {
  return failed('Only events of a case can be stored.')
}
