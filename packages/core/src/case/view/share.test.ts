import { expect, test } from 'vitest'
import { share } from './share'

test('what did not change is the same object, what did is new', () => {
  const before = { list: [{ id: 'a' }, { id: 'b' }], table: { one: 1 } }
  const after = share(before, { list: [{ id: 'a' }, { id: 'c' }], table: { one: 1 } })
  expect(after.list[0]).toBe(before.list[0])
  expect(after.list[1]).toEqual({ id: 'c' })
  expect(after.table).toBe(before.table)
  expect(share(before, structuredClone(before))).toBe(before)
})

test.each([
  [{ a: 1, b: 2 }, { a: 1 }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: undefined }, { b: undefined }],
  [[1, 2], [1]],
  [[1], [1, 2]],
  [{ a: 1 }, [1]],
  [[], {}],
  [{ a: null }, { a: {} }],
  ['a', 'b'],
])('%j never stands for %j', (before, after) => {
  expect(share(before, after)).toStrictEqual(after)
})
