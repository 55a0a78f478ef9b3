import type { Money } from '@amends/core'

/** How a currency is written, and how many decimals it has. Throws for what is no currency code. */
export function moneyFormat(
  currency: string,
  locale: string,
  trailingZeroDisplay?: 'stripIfInteger',
): { readonly format: Intl.NumberFormat; readonly places: number } {
  const options = { style: 'currency', currency, trailingZeroDisplay } as const
  const format = new Intl.NumberFormat(locale, options)
  return { format, places: format.resolvedOptions().maximumFractionDigits ?? 2 }
}

/** Money in the reader's language: `€50`, `€49.50`; in full `€50.00`. */
export function formatMoney({ minor, currency }: Money, locale: string, full = false): string {
  const { format, places } = moneyFormat(currency, locale, full ? undefined : 'stripIfInteger')
  return format.format(minor / 10 ** places)
}

const bidiMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** Shows the signs that could turn a name around as visible marks. */
export const showMarks = (text: string) => text.replace(bidiMarks, '\u25C7')
