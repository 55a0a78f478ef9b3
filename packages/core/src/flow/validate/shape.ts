import { quote } from './names'
import { didYouMean } from './spelling'
import type { Report } from './report'

/** Reads a value of unknown shape: reports what is wrong and answers a value of the right shape. */
export type Read<T> = (value: unknown, path: string, report: Report) => T
export interface Maybe<T> {
  readonly maybe: Read<T>
}
/** A reader for every key of T, so that a key added to the type cannot be forgotten here. */
export type Shape<T> = {
  readonly [K in keyof T]-?: {} extends Pick<T, K> ? Maybe<Exclude<T[K], undefined>> : Read<T[K]>
}

export const maybe = <T>(read: Read<T>): Maybe<T> => ({ maybe: read })

const mute: Report = {
  flow: undefined,
  name: () => '',
  has: () => false,
  add: () => undefined,
  problems: () => [],
}

/** Reports that the value is not `what`, unless something was reported there before; answers the blank. */
export function wrong<T>(
  blank: T,
  what: string,
  path: string,
  report: Report,
  code = 'wrong-type',
): T {
  if (report.has(path)) return blank
  report.add(
    code,
    path,
    () => `${report.name(path)} is not ${what}. The panel could not use it. Make it ${what}.`,
  )
  return blank
}

/** One of these words; `noun` names them in the code of the problem: flow/unknown-kind. */
export function oneOf<const T extends string>(noun: string, words: readonly T[]): Read<T> {
  return (value, path, report) => {
    const found = words.find((word) => word === value)
    if (found !== undefined) return found
    const blank = words[0] as T
    if (typeof value !== 'string') return wrong(blank, `a ${noun}`, path, report)
    report.add(`unknown-${noun}`, path, () => unknownWord(value, path, report))
    return blank
  }

  function unknownWord(value: string, path: string, report: Report): string {
    const advice = didYouMean(value, words, `Use one of ${words.map(quote).join(', ')}.`)
    return `${report.name(path)} is ${quote(value)}, which is no ${noun}. The panel would not know what to do. ${advice}`
  }
}

export function list<T>(read: Read<T>, atLeast: 0 | 1 = 0): Read<readonly T[]> {
  return (value, path, report) => {
    if (!Array.isArray(value)) return wrong([], 'a list', path, report)
    if (value.length < atLeast && !report.has(path)) {
      report.add(
        'empty-list',
        path,
        () =>
          `${report.name(path)} is empty. It would do nothing. Give it an entry or leave it out.`,
      )
    }
    return value.map((item, index) => read(item, `${path}.${index}`, report))
  }
}

/** An object with these keys and no others. */
export function object<T extends object>(shape: Shape<T>): Read<T> {
  const readers = Object.entries<Read<unknown> | Maybe<unknown>>(shape)
  const known = readers.map(([key]) => key)
  return (value, path, report) => {
    if (!isRecord(value)) return wrong(readEmpty(), 'an object', path, report)
    reportUnknownKeys(value, known, path, report)
    const result: Record<string, unknown> = {}
    for (const [key, reader] of readers) {
      const read = 'maybe' in reader ? reader.maybe : reader
      const at = path === '' ? key : `${path}.${key}`
      if (Object.hasOwn(value, key)) result[key] = read(value[key], at, report)
      else if (!('maybe' in reader)) result[key] = missing(read, at, report)
    }
    return result as T
  }

  function readEmpty(): T {
    return object(shape)({}, '', mute)
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function missing(read: Read<unknown>, path: string, report: Report): unknown {
  if (!report.has(path)) {
    report.add(
      'missing',
      path,
      () => `${report.name(path)} is missing. The panel cannot do without it. Add it.`,
    )
  }
  return read(undefined, path, mute)
}

export function reportUnknownKeys(
  value: object,
  known: readonly string[],
  path: string,
  report: Report,
): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue
    const at = path === '' ? key : `${path}.${key}`
    report.add('unknown-key', at, () => {
      const advice = didYouMean(key, known, `Remove it, or use one of ${known.join(', ')}.`)
      return `${report.name(at)} is not a key of the flow language. It would be ignored. ${advice}`
    })
  }
}
