import { facts, type Condition } from '../types'
import { quote } from './names'
import { anId, truth } from './scalars'
import { isRecord, list, oneOf, wrong, reportUnknownKeys, type Read } from './shape'
import type { Report } from './report'

const always: Condition = { all: [] }
const keys = ['fact', 'all', 'any', 'not', 'field', 'is', 'in', 'has', 'answered'] as const
const forms = 'fact all any not field,is field,in field,has field,answered'

function readerOf(key: (typeof keys)[number]): Read<unknown> {
  if (key === 'fact') return oneOf('fact', facts)
  if (key === 'all' || key === 'any') return list(condition, 1)
  if (key === 'not') return condition
  if (key === 'in') return list(anId, 1)
  return key === 'answered' ? truth : anId
}

/** Reads a condition: exactly one of its eight forms. A broken one reads as one that always holds. */
export function condition(value: unknown, path: string, report: Report): Condition {
  if (!isRecord(value)) return wrong(always, 'a condition', path, report)
  reportUnknownKeys(value, keys, path, report)
  const said = keys.filter((key) => Object.hasOwn(value, key))
  const result = said.map((key) => [key, readerOf(key)(value[key], `${path}.${key}`, report)])
  if (forms.split(' ').includes(said.join())) return Object.fromEntries(result) as Condition
  report.add('unclear-condition', path, () => unclear(said, path, report))
  return always
}

function unclear(said: readonly string[], path: string, report: Report): string {
  const has = said.length === 0 ? 'says nothing' : `says ${said.map(quote).join(' and ')} at once`
  return `${report.name(path)} ${has}. Nobody could tell when it holds. Give it one form: { fact }, { all }, { any }, { not }, or { field } with one of is, in, has and answered.`
}
