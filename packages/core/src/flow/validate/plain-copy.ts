import type { Report } from './report'

const mostBytes = 512 * 1024
const mostLevels = 32
const forbidden = ['__proto__', 'constructor', 'prototype']

interface Place {
  readonly value: unknown
  readonly path: string
  readonly level: number
  readonly put: (copy: unknown) => void
}
type Entries = readonly (readonly [key: string, value: unknown])[]

/**
 * Makes the report's copy of what JSON can say in the input; false when the input is larger or
 * deeper than a flow may be, or cannot be read at all. Walks without recursion, calls no getter,
 * and leaves out, with a problem each, what is not JSON and keys that could reach a prototype.
 */
export function plainCopy(input: unknown, report: Report): boolean {
  try {
    return copyOf(input, report)
  } catch {
    report.add(
      'unreadable',
      '',
      () =>
        'The flow cannot be read: something in it throws when it is looked at. Nothing else could be checked. Pass plain data, as JSON.parse gives it.',
    )
    return false
  }
}

function copyOf(input: unknown, report: Report): boolean {
  const put = (copy: unknown) => void (report.flow = copy)
  const waiting: Place[] = [{ value: input, path: '', level: 0, put }]
  let left = mostBytes
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    left -= bytesOf(place.value, left)
    if (left < 0) {
      report.add(
        'too-large',
        '',
        () =>
          'The flow is larger than 512 kB. It would slow every page that loads it. Split it into several flows.',
      )
      return false
    }
    if (place.level > mostLevels) {
      report.add(
        'too-deep',
        place.path,
        () =>
          'The flow is nested deeper than 32 levels. Code that reads it could run out of room. Flatten its conditions.',
      )
      return false
    }
    copyPlace(place, waiting, report)
  }
  return true
}

/** About what a value and its own keys add to the JSON text: never less than it takes to walk them. */
function bytesOf(value: unknown, left: number): number {
  if (typeof value === 'string') {
    return 3 + (value.length > left ? value.length : new TextEncoder().encode(value).length)
  }
  if (typeof value !== 'object' || value === null) return 4
  const keys = Array.isArray(value) ? [] : Object.keys(value)
  return keys.reduce((sum, key) => sum + key.length + 4, 2)
}

function copyPlace({ value, path, level, put }: Place, waiting: Place[], report: Report): void {
  if (isScalar(value)) return put(value)
  const entries = entriesOf(value)
  if (entries === null) {
    report.add(
      'not-json',
      path,
      () =>
        `${report.name(path)} is ${kindOf(value)}, which JSON cannot say. It would be lost when the flow is stored or sent. Use text, numbers, true, false, null, lists and plain objects.`,
    )
    return
  }
  const copy: Record<string, unknown> = Array.isArray(value) ? ([] as never) : {}
  put(copy)
  // Last in, first out: reversed, so that the copy keeps the order.
  for (const [key, inner] of entries.toReversed()) {
    const at = path === '' ? key : `${path}.${key}`
    if (!forbidden.includes(key)) {
      const putInner = (part: unknown) => void (copy[key] = part)
      waiting.push({ value: inner, path: at, level: level + 1, put: putInner })
      continue
    }
    report.add(
      'forbidden-key',
      at,
      () =>
        `${report.name(at)} is not allowed. Such a key is how data reaches into the code that reads it. Remove it, and find out who put it there.`,
    )
  }
}

function isScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return value === null || typeof value === 'string' || typeof value === 'boolean'
}

/** The entries of a plain list or object that has neither holes nor getters; null for anything else. */
function entriesOf(value: unknown): Entries | null {
  if (typeof value !== 'object' || value === null) return null
  const parent: unknown = Object.getPrototypeOf(value)
  // Not compared with Object.prototype: an object from another frame has a different one.
  const plain = parent === null || Object.getPrototypeOf(parent) === null
  const keys = Object.keys(value)
  if (Array.isArray(value) ? keys.length !== value.length : !plain) return null
  const found = keys.map((key) => [key, Object.getOwnPropertyDescriptor(value, key)] as const)
  if (!found.every(([, property]) => property !== undefined && 'value' in property)) return null
  return found.map(([key, property]) => [key, property?.value])
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'object' ? 'an object with a class, getters or holes' : typeof value
}
