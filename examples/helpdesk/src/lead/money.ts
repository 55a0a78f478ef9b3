import type { Money } from '@amends/core'

/** "€60.00": an exact amount in words of the page's language. */
export function saidMoney({ minor, currency }: Money): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(minor / 10 ** digits)
}
