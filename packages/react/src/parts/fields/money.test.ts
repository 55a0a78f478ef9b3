import { expect, test } from 'vitest'
import { parseMoney } from './money'

const minor = (text: string, locale: string, currency: string | null = 'EUR') =>
  parseMoney(text, currency, locale)?.minor ?? null

test.each([
  ['60', 'en', 6000],
  ['€60.50', 'en', 6050],
  ['60,5', 'de', 6050],
  ['60.5', 'de', 6050],
  ['1,250.00', 'en', 125_000],
  ['1.250,00', 'de', 125_000],
  ['1.250', 'de', 125_000],
  ['1,250', 'en', 125_000],
  ['1 250,50', 'fr', 125_050],
  ['1.250.000', 'de', 125_000_000],
  ['60 euros', 'en', 6000],
  ['٦٠٫٥', 'ar', 6050],
  ['६०', 'hi', 6000],
])('reads %s in %s', (text, locale, expected) => {
  expect(minor(text, locale)).toBe(expected)
})

test('takes the currency that was typed over the one it knows', () => {
  expect(parseMoney('60 usd', 'EUR', 'en')).toEqual({ minor: 6000, currency: 'USD' })
  expect(parseMoney('60 JPY', null, 'en')).toEqual({ minor: 60, currency: 'JPY' })
})

test.each(['60 for the taxi', 'max 60', '60 off', 'all of it, 60', 'try 60 at the top'])(
  'takes no word of “%s” for a currency',
  (text) => expect(parseMoney(text, 'EUR', 'en')).toEqual({ minor: 6000, currency: 'EUR' }),
)

test('finds a currency in capitals among other words', () => {
  expect(parseMoney('60 USD for the taxi', 'EUR', 'en')).toEqual({ minor: 6000, currency: 'USD' })
})

test.each(['', 'a lot', '10%', '-60', '60.505', '2 or 60', '99999999999999999'])(
  'answers null for “%s” instead of guessing',
  (text) => expect(minor(text, 'en')).toBeNull(),
)

test('asks for a currency rather than inventing one', () => {
  expect(minor('60', 'en', null)).toBeNull()
})
