import { expect, test } from 'vitest'
import { formatMoney, showMarks } from './format'

test('shows money without empty decimals, in each currency’s own minor units', () => {
  expect(formatMoney({ minor: 5000, currency: 'EUR' }, 'en')).toBe('€50')
  expect(formatMoney({ minor: 4950, currency: 'EUR' }, 'en')).toBe('€49.50')
  expect(formatMoney({ minor: 5000, currency: 'JPY' }, 'en')).toBe('¥5,000')
})

test('makes signs visible that would turn a text around', () => {
  expect(showMarks('A\u202Eb\u2066c')).toBe('A\u25C7b\u25C7c')
})
