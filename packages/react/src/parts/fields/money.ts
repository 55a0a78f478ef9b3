import type { Money } from '@amends/core'
import { formatMoney, moneyFormat } from '../../internals/format'
import { notMoney } from './words'

const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code))

/** How far a digit of any script is from its zero: scripts have their ten digits in a row. */
function digitOf(sign: string) {
  const code = sign.codePointAt(0) ?? 0
  let value = 0
  while (isDigit(code - value - 1)) value++
  return String(value % 10)
}

/**
 * Where the fraction begins, or -1. With two kinds of separator the last one is the decimal;
 * a lone one is a decimal unless it groups: three digits follow and the locale groups with it.
 */
function decimalAt(digits: string, locale: string) {
  const last = digits.search(/[.,]\d*$/)
  const mark = digits[last] ?? ''
  const twoKinds = digits.includes(mark === '.' ? ',' : '.')
  if (last < 0 || twoKinds) return last
  const half = (0.5).toLocaleString(locale, { numberingSystem: 'latn' })
  const groups = digits.length - last === 4 && !half.includes(mark)
  return groups || digits.indexOf(mark) !== last ? -1 : last
}

const isCurrency = (code: string) => Intl.supportedValuesOf('currency').includes(code)

/**
 * Reads an amount as a person types it in their locale: "60", "€60.50", "1.250,00", "60 EUR".
 * The code of a currency in the text wins over `currency`: in
 * capitals anywhere, else as its only word. Answers minor units, or null when there is
 * no amount, no currency, or more decimals than the currency has.
 */
export function parseMoney(text: string, currency: string | null, locale: string): Money | null {
  const said = text.match(/\p{L}+/gu) ?? []
  const alone = said.length === 1 ? said.map((word) => word.toUpperCase()) : []
  const named = [...said, ...alone].find(isCurrency) ?? currency
  const digits = text
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/٫/g, '.')
    .replace(/^\D*[^\d.,]|[^\d.,]|[.,]+\D*$/g, '')
  if (!named || !/\d/.test(digits) || /[-−%٪]|\d\D*\p{L}\D*\d/u.test(text)) return null
  const at = decimalAt(digits, locale)
  const rest = at < 0 ? '' : digits.slice(at + 1)
  try {
    const { places } = moneyFormat(named, locale)
    const minor = Number(digits.replace(/[.,]/g, '') + '0'.repeat(places - rest.length))
    return Number.isSafeInteger(minor) ? { minor, currency: named } : null
  } catch {
    return null
  }
}

/** What an amount was understood as, for the agent to check: "€60.00"; else what to type. */
export function understood(text: string, currency: string | null, locale: string): string {
  if (!text.trim()) return ''
  const money = parseMoney(text, currency, locale)
  return money ? formatMoney(money, locale, true) : notMoney(currency)
}
