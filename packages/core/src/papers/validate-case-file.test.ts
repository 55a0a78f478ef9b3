import { describe, expect, test } from 'vitest'
import { smallCase } from '../../../../tests/fixtures/cases'
import { memoryStore } from '../index'
import { exportCase, importCase, validateCaseFile } from './index'

const recovery = await smallCase()
const file = exportCase(recovery.contents())
const [hash = '', flow] = Object.entries(file.flows)[0] ?? []

const check = (value: unknown) => validateCaseFile(JSON.stringify(value))
const problemsOf = (checked: ReturnType<typeof validateCaseFile>) =>
  checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} ${path}`.trim())

test('an exported case is sound', () => {
  expect(check(file)).toEqual({
    ok: true,
    file: JSON.parse(JSON.stringify(file)),
    quarantined: [],
  })
})

describe('what is no case', () => {
  test.each([
    ['nothing', undefined, 'case-file/not-text'],
    ['a number', 7, 'case-file/not-text'],
    ['an empty text', '', 'case-file/not-json'],
    ['a text that was cut off', JSON.stringify(file).slice(0, -9), 'case-file/not-json'],
    ['a list', '[]', 'case-file/not-a-case format'],
    ['null', 'null', 'case-file/not-a-case format'],
    ['something else', '{"format":"x"}', 'case-file/not-a-case format'],
    ['a newer format', '{"format":"amends.case","version":2}', 'case-file/newer version'],
    ['no version', '{"format":"amends.case"}', 'case-file/bad-version version'],
  ])('%s is refused', (_, text, problem) => {
    expect(problemsOf(validateCaseFile(text))).toEqual([problem])
  })

  test('is told of with all its problems at once, each with what to do', () => {
    const checked = check({ ...file, caseId: '', events: [], flows: { [hash]: {}, abc: flow } })
    const problems = problemsOf(checked)
    expect(problems).toEqual(
      expect.arrayContaining([
        'case-file/bad-id caseId',
        'case-file/no-events events',
        `flow/missing flows.${hash}.steps`,
        'case-file/wrong-hash flows.abc',
      ]),
    )
    for (const { message } of checked.ok ? [] : checked.problems) {
      expect(message).toMatch(/\. [A-Z].*\.$/)
    }
  })

  test('is told of in place when a word of a flow was changed', () => {
    const forged = { ...file, flows: { [hash]: { ...flow, name: 'Forged' } } }
    expect(problemsOf(check(forged))).toEqual([`case-file/wrong-hash flows.${hash}`])
  })
})

describe('what is too much is refused before it is parsed', () => {
  const parse = JSON.parse
  const unparsed = (text: string) => {
    JSON.parse = () => {
      throw new Error('it was parsed')
    }
    try {
      return problemsOf(validateCaseFile(text))
    } finally {
      JSON.parse = parse
    }
  }

  test.each([
    ['too large', `"${'x'.repeat(16_000_000)}"`, 'case-file/too-large'],
    ['too deep', '['.repeat(100_000), 'case-file/too-deep'],
    ['too deep in objects', '{"a":'.repeat(41), 'case-file/too-deep'],
    ['too many', `[${'0,'.repeat(1_000_001)}0]`, 'case-file/too-many'],
  ])('%s', (_, text, code) => {
    expect(unparsed(text)).toEqual([code])
  })

  test('and signs inside of texts do not count', () => {
    const story = `${'[{'.repeat(50)}\\"${'"'.repeat(3)}${',,'.repeat(20)}\\\\`
    expect(check({ ...file, note: story })).toMatchObject({ ok: true })
  })

  test('more events or flows than a case can have', () => {
    const events = Array.from({ length: 50_001 }, () => 0)
    expect(problemsOf(check({ ...file, events }))).toEqual(['case-file/too-many-events events'])
    const flows = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`h${at}`, 0]))
    expect(problemsOf(check({ ...file, flows }))).toEqual(['case-file/too-many-flows flows'])
  })
})

describe('a file that reaches for prototypes', () => {
  const at = (path: string) =>
    JSON.stringify(file).replace(
      path,
      `${path}"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},`,
    )
  const polluted = () => ({}) as { polluted?: boolean }
  const merge = (into: Record<string, unknown>, from: Record<string, unknown>): void => {
    for (const [key, value] of Object.entries(from)) {
      const inner = into[key]
      if (typeof value === 'object' && value && (typeof inner === 'object' || key === '__proto__'))
        merge(inner as Record<string, unknown>, value as Record<string, unknown>)
      else into[key] = value
    }
  }

  test.each([
    ['at its top', '{'],
    ['in an event', '"events":[{'],
    ['in what is known of the customer', '"customer":{'],
    ['in a flow', `"${hash}":{`],
  ])('%s is refused, and changes none', async (_, path) => {
    const text = at(path)
    expect(text).toContain('__proto__')
    const before = Object.getOwnPropertyNames(Object.prototype)
    const result = await importCase(text, memoryStore())
    expect(result.ok).toBe(false)
    expect(JSON.stringify(result)).toContain('forbidden-key')
    expect(polluted().polluted).toBeUndefined()
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  })

  test('is told of with the place of each key', () => {
    expect(problemsOf(validateCaseFile(at('"customer":{')))).toEqual([
      'case-file/forbidden-key events.0.about.customer.__proto__',
      'case-file/forbidden-key events.0.about.customer.constructor',
    ])
  })

  test('would be found out where it is merged in', () => {
    try {
      merge({}, JSON.parse(at('{')) as Record<string, unknown>)
      expect(polluted().polluted).toBe(true)
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted')
    }
    expect(polluted().polluted).toBeUndefined()
  })
})
