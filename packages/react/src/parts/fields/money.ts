import type { Money } from '@amends/core'

const decimalOf = (locale: string) =>
  new Intl.NumberFormat(locale, { numberingSystem: 'latn' })
    .formatToParts(1.5)
    .find((part) => part.type === 'decimal')?.value ?? '.'

const digitBlocks = [0x966, 0x6f0, 0x660]

const westernDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹०-९]/g, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    return String(code - (digitBlocks.find((zero) => code >= zero) ?? 0))
  })

const fractionOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2

/**
 * Where the fraction begins, or -1. With two kinds of separator the last one is the decimal;
 * a lone one is a decimal unless it groups: three digits follow and the locale groups with it.
 */
const decimalAt = (digits: string, locale: string) => {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (last < 0) return -1
  const mark = digits.charAt(last)
  if (digits.includes(mark === '.' ? ',' : '.')) return last
  if (digits.indexOf(mark) !== last) return -1
  return digits.length - last - 1 === 3 && mark !== decimalOf(locale) ? -1 : last
}

/**
 * Reads an amount as a person types it in their locale: "60", "€60.50", "1.250,00", "60 EUR".
 * A three-letter code in the text wins over `currency`. Answers minor units, or null when there is
 * no amount, no currency, or more decimals than the currency has.
 */
export function parseMoney(text: string, currency: string | null, locale: string): Money | null {
  const named = /(?<!\p{L})[A-Za-z]{3}(?!\p{L})/u.exec(text)?.[0].toUpperCase() ?? currency
  const digits = westernDigits(text)
    .replace(/٫/g, '.')
    .replace(/[^\d.,]/g, '')
    .replace(/[.,]+$/, '')
  if (!named || !/\d/.test(digits) || /[-−]|\d\D*\p{L}\D*\d/u.test(text)) return null
  const at = decimalAt(digits, locale)
  const whole = (at < 0 ? digits : digits.slice(0, at)).replace(/[.,]/g, '')
  const rest = at < 0 ? '' : digits.slice(at + 1)
  try {
    const places = fractionOf(named)
    const minor = Number(whole + rest.padEnd(places, '0'))
    return rest.length > places || !Number.isSafeInteger(minor) ? null : { minor, currency: named }
  } catch {
    return null
  }
}
