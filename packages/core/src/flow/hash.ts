import { deepFreeze } from './freeze'
import { oncePer } from './once-per'
import { sha256 } from './sha256'
import type { Flow } from './types'

const hashOf = (flow: Flow) => sha256(canonicalJson(flow))
const hashOfFrozen = /* @__PURE__ */ oncePer(hashOf)

/**
 * The flow's content hash: SHA-256 of its canonical JSON, as 64 hexadecimal digits. Two flows have
 * the same hash only if they say the same, however their keys are ordered, on every platform:
 * a case is replayed on the flow that its hash names, so not even a malicious collision will do.
 * Synchronous, because `crypto.subtle` is missing on pages without a secure context.
 */
export function hashFlow(flow: Flow): string {
  return Object.isFrozen(flow) ? hashOfFrozen(flow) : hashOf(flow)
}

/** JSON with sorted keys, without white space and without undefined values. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(
      Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    )
  })
}

/**
 * A stored flow as a frozen copy when its content is what the hash says, else null. Never throws:
 * whatever is stored under the hash, a case runs on the flow it began with or on none.
 */
export function flowOfHash(stored: unknown, hash: string): Flow | null {
  try {
    const json = canonicalJson(stored)
    return sha256(json) === hash ? deepFreeze(JSON.parse(json) as Flow) : null
  } catch {
    return null
  }
}
