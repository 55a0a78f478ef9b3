import type { Store } from '../../store/types'
import { opened, said, unlike, type Kit } from './kit'

const junk: readonly unknown[] = [
  undefined,
  null,
  NaN,
  -1,
  1.5,
  '',
  'x',
  {},
  [],
  () => 1,
  Symbol('x'),
]

/** Calls a method with what no compiler would let through; answers whether it settled well. */
async function settles(call: () => unknown): Promise<boolean> {
  try {
    await call()
    return true
  } catch {
    return false
  }
}

function untyped(store: Store): Record<string, (...values: unknown[]) => unknown> {
  return store as unknown as Record<string, (...values: unknown[]) => unknown>
}

export function checkSurviving({ check, expect }: Kit): void {
  for (const method of [
    'append',
    'read',
    'list',
    'putFlow',
    'getFlow',
    'putDraft',
    'drafts',
    'clearDraft',
    'remove',
  ]) {
    check(`never throws or rejects on junk: ${method}`, async (store) => {
      const settled: boolean[] = []
      for (const first of junk) {
        for (const second of junk) {
          settled.push(await settles(() => untyped(store)[method]?.(first, second, first)))
        }
      }
      expect(settled.filter((well) => !well)).toEqual([])
      expect(await store.append('after', 0, [opened()])).toEqual({ ok: true })
      expect(await store.read('after')).toEqual([opened()])
    })
  }

  check('answers with a code and a reason to an append that cannot be', async (store) => {
    const calls: [unknown, unknown, unknown][] = [
      [undefined, 0, [said(1)]],
      [{}, 0, [said(1)]],
      ['a', -1, [said(1)]],
      ['a', NaN, [said(1)]],
      ['a', 0.5, [said(1)]],
      ['a', '0', [said(1)]],
      ['a', 0, null],
      ['a', 0, { length: 1 }],
      ['a', 0, [unlike(Symbol('x'))]],
    ]
    for (const call of calls) {
      const result = (await untyped(store).append?.(...call)) as { ok: boolean; code: string }
      expect(result.ok).toBe(false)
      expect(result.code).toBe('store/failed')
      expect(typeof Reflect.get(result, 'reason')).toBe('string')
    }
    expect(await store.list()).toEqual([])
  })

  check('says false to a draft or flow that cannot be', async (store) => {
    const loose = untyped(store)
    expect(await loose.putDraft?.('a', 'story', 5)).toBe(false)
    expect(await loose.putDraft?.('a', null, 'words')).toBe(false)
    expect(await loose.putFlow?.(5, {})).toBe(false)
    expect(await loose.putFlow?.('hash-1', { id: () => 'mama' })).toBe(false)
    expect(await store.getFlow('hash-1')).toBe(null)
    expect(await store.drafts('a')).toEqual([])
  })

  check('says whether what it keeps is durable', async (store, other) => {
    const { kind, reason } = await store.status()
    expect(['durable', 'memory'].includes(kind)).toBe(true)
    expect(reason === null || typeof reason === 'string').toBe(true)
    expect(await other.status()).toEqual({ kind, reason })
  })
}
