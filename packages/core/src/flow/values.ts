import type { Due, Field, Money, Value } from './types'

/** Whether a value is an exact amount: a whole number of minor units and a currency code. */
export function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null) return false
  const { minor, currency } = value as Partial<Money>
  return Number.isSafeInteger(minor) && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)
}

const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/

/** Whether a value is a time with its wall clock, zone and instant. */
export function isDue(value: unknown): value is Due {
  if (typeof value !== 'object' || value === null) return false
  const due = value as Partial<Due>
  if (typeof due.wall !== 'string' || !wall.test(due.wall)) return false
  if (typeof due.zone !== 'string' || due.zone === '') return false
  return typeof due.instant === 'string' && !Number.isNaN(Date.parse(due.instant))
}

/** Whether the value is of the shape that the field's input gives, its options among them. */
export function isAnswerTo(field: Field, value: Value): boolean {
  const ids = field.options?.map((option) => option.id) ?? []
  switch (field.input) {
    case 'text':
    case 'long-text':
      return typeof value === 'string'
    case 'yes-no':
      return value === 'yes' || value === 'no'
    case 'one-of':
      return typeof value === 'string' && ids.includes(value)
    case 'any-of':
      return Array.isArray(value) && value.every((id) => ids.includes(id))
    case 'money':
      return isMoney(value)
    case 'date-time':
      return isDue(value)
  }
}
