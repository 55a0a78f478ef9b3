import { createHash } from 'node:crypto'
import type { HashChain, Link } from './types'

/**
 * SHA-256 over the hash before, whose case it is, and all that is stored of the event. What is
 * personal in it counts as ciphertext, so the chain stays whole when the key is destroyed.
 */
export const hashChain: HashChain = (previous, link) => {
  const { team, caseId, seq, eventId, recordedAt, recordedBy, readable, sealed } = link
  const parts = [previous, team, caseId, seq, eventId, recordedAt, recordedBy, readable, sealed]
  return createHash('sha256')
    .update(JSON.stringify(parts.map(inOrder)))
    .digest()
}

/** An event as it is stored. */
export interface StoredLink extends Link {
  readonly prevHash: Uint8Array | null
  readonly hash: Uint8Array
}

export type ChainVerdict =
  | { readonly ok: true; readonly seq: number; readonly head: Uint8Array | null }
  | {
      readonly ok: false
      readonly code: 'chain/gap' | 'chain/changed'
      /** Of the first event that does not fit. */
      readonly seq: number
      readonly reason: string
    }

/**
 * Whether a log is whole and as it was written: `links` are all of a case's, in order. That none
 * is missing at its end, the caller sees: `seq` and `head` must be what the case's row says.
 */
export function verifyChain(links: Iterable<StoredLink>): ChainVerdict {
  let head: Uint8Array | null = null
  let seq = 0
  for (const link of links) {
    seq += 1
    if (link.seq !== seq) return broken('chain/gap', seq, 'is missing')
    if (!same(link.prevHash, head) || !same(link.hash, hashChain(head, link))) {
      return broken('chain/changed', seq, 'is not as it was written')
    }
    head = link.hash
  }
  return { ok: true, seq, head }
}

function broken(code: 'chain/gap' | 'chain/changed', seq: number, what: string): ChainVerdict {
  return { ok: false, code, seq, reason: `Event ${seq} of the log ${what}.` }
}

function same(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : Buffer.from(a).equals(b)
}

/** Databases give the keys of JSON back in an order of their own. */
function inOrder(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, inOrder(part)]))
}
