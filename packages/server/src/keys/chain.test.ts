import { describe, expect, test } from 'vitest'
import { hashChain, verifyChain, type StoredLink } from './chain'
import type { Link } from './types'

function linkOf(seq: number): Link {
  const recorded = { recordedAt: '2026-11-28T09:00:00.000Z', recordedBy: 'agent-7' }
  const readable = { type: 'point.covered', due: { zone: 'UTC', wall: 'x' }, point: `p${seq}` }
  const sealed = seq % 2 === 0 ? null : Buffer.from(`sealed ${seq}`)
  return { team: 't', caseId: 'c', seq, eventId: `e${seq}`, ...recorded, readable, sealed }
}

function logOf(length: number): readonly StoredLink[] {
  let prevHash: Uint8Array | null = null
  return Array.from({ length }, (_, index) => {
    const link = linkOf(index + 1)
    const stored = { ...link, prevHash, hash: hashChain(prevHash, link) }
    prevHash = stored.hash
    return stored
  })
}

describe('the chain of a log', () => {
  test('holds for what was written, and for nothing', () => {
    const log = logOf(40)
    expect(verifyChain(log)).toEqual({ ok: true, seq: 40, head: log.at(-1)?.hash })
    expect(verifyChain([])).toEqual({ ok: true, seq: 0, head: null })
  })

  test('holds whatever the order in which the database gives the keys of JSON', () => {
    const log = logOf(3).map((link) => ({
      ...link,
      readable: Object.fromEntries(
        Object.entries({ ...link.readable, due: { wall: 'x', zone: 'UTC' } }).toReversed(),
      ),
    }))
    expect(verifyChain(log)).toMatchObject({ ok: true })
  })

  const third: Record<string, Partial<StoredLink>> = {
    'what is readable': { readable: { type: 'point.covered', point: 'other' } },
    'a part within': { readable: { ...linkOf(3).readable, due: { zone: 'UTC', wall: 'y' } } },
    ciphertext: { sealed: Buffer.from('sealed 4') },
    'ciphertext that is gone': { sealed: null },
    'who sent it': { recordedBy: 'agent-8' },
    'when it came': { recordedAt: '2026-11-28T09:00:00.001Z' },
    'its id': { eventId: 'e4' },
    'the case': { caseId: 'd' },
    'the team': { team: 'u' },
    'its hash': { hash: Buffer.alloc(32) },
    'the hash before': { prevHash: null },
  }
  test.each(Object.entries(third))('finds a change of %s', (_, change) => {
    const log = logOf(6).map((link) => (link.seq === 3 ? { ...link, ...change } : link))
    expect(verifyChain(log)).toMatchObject({ ok: false, code: 'chain/changed', seq: 3 })
  })

  test('finds an event that is missing, doubled or out of order', () => {
    const [a, b, c] = logOf(3) as [StoredLink, StoredLink, StoredLink]
    expect(verifyChain([a, c])).toMatchObject({ ok: false, code: 'chain/gap', seq: 2 })
    expect(verifyChain([a, a, b, c])).toMatchObject({ ok: false, code: 'chain/gap', seq: 2 })
    expect(verifyChain([b, a, c])).toMatchObject({ ok: false, code: 'chain/gap', seq: 1 })
    expect(verifyChain([a, { ...c, seq: 2 }])).toMatchObject({ ok: false, code: 'chain/changed' })
  })
})
