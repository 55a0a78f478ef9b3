import { afterEach, describe, expect, it, vi } from 'vitest'
import { newId } from './ids'

const v4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

afterEach(() => vi.unstubAllGlobals())

const places: [string, unknown][] = [
  ['on a page with TLS', globalThis.crypto],
  ['on a page without TLS', { getRandomValues: crypto.getRandomValues.bind(crypto) }],
  ['where crypto is blocked', undefined],
]

describe('ids', () => {
  it.each(places)('are version 4 UUIDs and never repeat %s', (_, source) => {
    vi.stubGlobal('crypto', source)
    const ids = Array.from({ length: 2_000 }, newId)
    expect(ids.filter((id) => !v4.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })
})
