import { describe, expect, test } from 'vitest'
import { proveErasure } from '../../test/erasure-proof'
import { grounds } from '../../test/grounds'

describe.each(grounds)('what was erased on $name', ({ make }) => {
  test('is nowhere any more, and its log is whole; text in the clear would be found', async () => {
    const ground = await make()
    const { read, whole, found, planted } = await proveErasure(ground, 6)
    await ground.remove()
    expect(found).toEqual([])
    expect({ read, whole }).toEqual({ read: 6, whole: 6 })
    expect(planted.join()).toContain('pg_wal')
  }, 240_000)
})
