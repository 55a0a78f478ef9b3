import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowWith, placesOf, problemsOf, validFlow } from './validate-flow.test-data'
import { validateFlow } from './validate-flow'

/** Everything that plain data inherits, to be compared by identity. */
const inherited = () =>
  [Object.prototype, Array.prototype, String.prototype, Function.prototype].flatMap((one) =>
    Reflect.ownKeys(one).map((key) => {
      const property = Object.getOwnPropertyDescriptor(one, key) ?? {}
      return { one, key, parts: Object.values(property) as readonly unknown[] }
    }),
  )
type Inherited = ReturnType<typeof inherited>
const changes = (before: Inherited) => {
  const after = inherited()
  const isIn = (list: Inherited) => (item: Inherited[number]) =>
    list.some(
      ({ one, key, parts }) =>
        one === item.one && key === item.key && parts.every((part, at) => part === item.parts[at]),
    )
  const missing = [...before, ...after].filter((item) => !isIn(before)(item) || !isIn(after)(item))
  return missing.map(({ key }) => key)
}
const hear = 'steps.0.beats.0'

/** JSON text of the small flow with keys and values swapped for hostile ones at random places. */
const hostileText = fc
  .tuple(
    fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
    fc.array(fc.json({ maxDepth: 4 }), { maxLength: 3 }),
  )
  .map(([picks, junk]) => {
    let text = JSON.stringify(validFlow())
    for (const pick of picks) text = spoil(text, pick, junk[pick % (junk.length || 1)] ?? 'null')
    return text
  })

const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '0', '']
function spoil(text: string, pick: number, junk: string): string {
  const places = [...text.matchAll(/"[a-zA-Z-]+":/g)]
  const place = places[pick % places.length]
  if (place === undefined) return text
  const key = JSON.stringify(keys[pick % keys.length])
  const before = text.slice(0, place.index)
  const polluted = `${key}:{"polluted":true,"constructor":{"prototype":{"polluted":true}}},`
  return pick % 2 === 0
    ? `${before}${polluted}${text.slice(place.index)}`
    : `${before}${place[0]}${junk},"x${pick}":${text.slice(place.index + place[0].length)}`
}

test(
  '5,000 hostile flows leave every prototype as it was, and each is refused',
  { timeout: 120_000 },
  () => {
    const before = inherited()
    fc.assert(
      fc.property(hostileText, (text) => {
        const flow: unknown = JSON.parse(text)
        expect(validateFlow(flow).ok).toBe(false)
      }),
      { numRuns: 5_000 },
    )
    expect(changes(before)).toEqual([])
  },
)

test('a planted change of a prototype is noticed', () => {
  const before = inherited()
  const victim: object = Object.prototype
  Reflect.defineProperty(victim, 'polluted', { value: 1, configurable: true })
  const found = changes(before)
  Reflect.deleteProperty(victim, 'polluted')
  expect(found).toEqual(['polluted'])
  expect(changes(before)).toEqual([])
})

test('any JSON at all is answered and never thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(validateFlow(value).ok).toBe(false)
    }),
    { numRuns: 1_000 },
  )
})

test.each(['__proto__', 'constructor', 'prototype'])(
  'a key %s is refused wherever it is',
  (key) => {
    const own = (value: object) =>
      Object.defineProperty(value, key, { value: {}, enumerable: true })
    expect(placesOf(own(validFlow()))).toEqual([`flow/forbidden-key at ${key}`])
    const when = own({ fact: 'listened' })
    expect(placesOf(flowWith(`${hear}.points.0.when`, when))).toEqual([
      `flow/forbidden-key at ${hear}.points.0.when.${key}`,
    ])
  },
)

test.each<readonly [string, unknown]>([
  ['a function', () => 'x'],
  ['a symbol', Symbol('x')],
  ['a bigint', 1n],
  ['not a number', Number.NaN],
  ['a date', new Date()],
  ['a map', new Map()],
  ['a list with a hole', Object.assign([], { 1: 'x' })],
])('%s is not JSON', (_, value) => {
  expect(placesOf(flowWith(`${hear}.why`, value))).toEqual([`flow/not-json at ${hear}.why`])
})

test('undefined is not JSON', () => {
  expect(placesOf({ ...validFlow(), maxRounds: undefined })).toEqual(['flow/not-json at maxRounds'])
})

test('a getter is never called', () => {
  let called = false
  const flow = flowWith('name', undefined)
  Object.defineProperty(flow, 'name', { enumerable: true, get: () => (called = true) })
  expect(placesOf(flow)).toEqual(['flow/not-json at '])
  expect(called).toBe(false)
})

test('an object that throws when it is looked at is refused', () => {
  const trap = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no')
      },
    },
  )
  expect(placesOf(flowWith('steps', trap))).toEqual(['flow/unreadable at '])
})

test('an object from another frame is plain', () => {
  const foreign = Object.assign(Object.create(Object.create(null)) as object, validFlow())
  expect(problemsOf(foreign)).toEqual([])
})

test('what is inherited is not part of the flow', () => {
  const check = validateFlow(Object.assign(Object.create(null) as object, validFlow()))
  expect(check.ok && Object.getPrototypeOf(check.flow)).toBe(Object.prototype)
  expect(placesOf(Object.create(validFlow()))).toEqual(['flow/not-json at '])
})

const flowWithSummaryOf = (length: number) => flowWith('summary', 'x'.repeat(length))

test('512 kB are the most a flow may have', () => {
  expect(problemsOf(flowWithSummaryOf(500_000))).toEqual([])
  expect(placesOf(flowWithSummaryOf(520 * 1024))).toEqual(['flow/too-large at '])
  expect(placesOf(flowWith('summary', 'é'.repeat(270 * 1024)))).toEqual(['flow/too-large at '])
})

test('a list of four billion holes and an object that holds itself are refused', () => {
  expect(placesOf(flowWith('steps', Object.assign([], { length: 4_000_000_000 })))).toContain(
    'flow/not-json at steps',
  )
  const ring: Record<string, unknown> = validFlow()
  ring['self'] = ring
  expect(problemsOf(ring)[0]?.code).toMatch(/^flow\/too-(deep|large)$/)
})

test('32 levels are the deepest a flow may be, and 200,000 do not exhaust the stack', () => {
  const nested = (levels: number) => {
    let when: unknown = { fact: 'listened' }
    for (let level = 0; level < levels; level++) when = { not: when }
    return flowWith(`${hear}.points.0.when`, when)
  }
  const above = `${hear}.points.0.when`.split('.').length
  expect(problemsOf(nested(32 - above - 1))).toEqual([])
  expect(problemsOf(nested(32 - above)).map(({ code }) => code)).toEqual(['flow/too-deep'])
  expect(problemsOf(nested(200_000)).map(({ code }) => code)).toEqual(['flow/too-deep'])
})

const many = (count: number, item: unknown) => Array.from({ length: count }, () => item)

const beats = (count: number) => flowWith('steps.0.beats', many(count, {}))
const phrases = (count: number) => flowWith(`${hear}.phrases`, many(count, 0))

test('500 beats and 5,000 phrases are the most a flow may have', () => {
  expect(placesOf(beats(494))).toEqual(['flow/too-many at '])
  expect(placesOf(beats(493))).not.toContain('flow/too-many at ')
  expect(placesOf(phrases(5_001))).toEqual(['flow/too-many at '])
  expect(placesOf(phrases(5_000))).not.toContain('flow/too-many at ')
})

const name = (index: number) => `${'ab'.repeat(25)}-${index}`

test(
  'a flow at its limits, wrong everywhere, is refused with its first problems',
  { timeout: 20_000 },
  () => {
    const wrong = Array.from({ length: 490 }, (_, index) => ({
      ...validFlow().steps[0]?.beats[0],
      id: name(index),
      exits: [{ id: 'x', label: 'X', to: `${name(index)}/${name(index)}` }],
      points: [{ id: 'p', text: 'w '.repeat(60), when: { field: 'severity', is: 'minor' } }],
      phrases: [],
      traps: [],
      fields: [],
    }))
    expect(problemsOf(flowWith('steps.0.beats', wrong)).length).toBeGreaterThan(200)
  },
)
