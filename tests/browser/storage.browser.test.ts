import { memoryStore, type Store } from '@amends/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { watchFaults } from './kit/faults'
import { press, type } from './kit/hands'
import { stage, type Stage } from './kit/stage'
import { tick, until } from './kit/until'
import { returning, type Journey } from './kit/walks'

watchFaults()
beforeAll(() => page.viewport(400, 700))

const flow = flows.find(({ id }) => id === 'mama') ?? flows[0]!
const props = { caseId: 'case-1', flow, about: { ...returning, channel: 'phone' } } as const
const refusal = (code: 'store/full' | 'store/denied' | 'store/failed') =>
  Promise.resolve({ ok: false, code, reason: 'The disk is full.' } as const)

/** A store that fails to write, by this, while `broken.now` is set. */
function breakable(how: Partial<Store>) {
  const good: Store = { ...memoryStore(), status: async () => ({ kind: 'durable', reason: null }) }
  const broken = { now: false }
  const store = Object.fromEntries(
    Object.entries(good).map(([name, method]) => [
      name,
      (...given: never[]) => {
        const bad = Reflect.get(how, name) as ((...all: never[]) => unknown) | undefined
        return broken.now && bad
          ? bad(...given)
          : (method as (...all: never[]) => unknown)(...given)
      },
    ]),
  ) as unknown as Store
  return { good, store, broken }
}

const failures: Readonly<Record<string, Partial<Store>>> = {
  'is full': {
    append: () => refusal('store/full'),
    putDraft: async () => false,
    putFlow: async () => false,
  },
  'is denied': {
    append: () => refusal('store/denied'),
    putDraft: async () => false,
    putFlow: async () => false,
  },
  'throws at whoever asks': {
    append: () => {
      throw new DOMException('no', 'QuotaExceededError')
    },
    putDraft: () => Promise.reject(new Error('no')),
  },
}

const textOf = (shown: Stage) =>
  shown.all('[data-part="field"] textarea:not([readonly])')[0] as HTMLTextAreaElement
const saved = (shown: Stage) => shown.all('[data-part="saved"]')[0]?.dataset.state ?? 'saved'

describe.each(Object.entries(failures))('a store that %s', (_, how) => {
  test('is told as not saved; text and beat stay on the screen, and the case goes on', async () => {
    const { store, good, broken } = breakable(how)
    const shown = await stage({ ...props, store })
    expect(saved(shown)).toBe('saved')
    broken.now = true
    type(textOf(shown), 'It never came')
    textOf(shown).blur()
    await until(() => saved(shown) === 'not-saved', 'the word that it is not saved')
    const told = shown.part('saved')
    expect(told.checkVisibility({ visibilityProperty: true })).toBe(true)
    expect(told.textContent).toContain('Not saved')
    expect(textOf(shown).value).toBe('It never came')

    const { cue } = shown
    press(shown.all('[data-part="exit"][data-main]')[0]!)
    await until(() => shown.cue !== cue, 'the next beat')
    expect(saved(shown)).toBe('not-saved')
    expect(shown.part('their-words').textContent).toContain('It never came')

    broken.now = false
    press(shown.part('back'))
    await until(() => shown.cue === cue, 'the beat before')
    await until(() => saved(shown) === 'saved', 'all of it to be saved')
    const log = (await good.read('case-1')) as Journey
    expect(log.map(({ type: kind }) => kind)).toEqual([
      'case.opened',
      'field.answered',
      'beat.left',
      'beat.back',
    ])
  })

  test('from the first moment on: the case opens, and says that it is not saved', async () => {
    const { store, broken } = breakable(how)
    broken.now = true
    const shown = await stage({ ...props, store })
    await until(() => saved(shown) === 'not-saved', 'the word that it is not saved')
    type(textOf(shown), 'It never came')
    await tick()
    press(shown.all('[data-part="exit"][data-main]')[0]!)
    await until(() => shown.all('[data-part="their-words"]').length > 0, 'their words')
    expect(shown.part('their-words').textContent).toContain('It never came')
  })
})

test('memory is said to be memory, once', async () => {
  const shown = await stage({ ...props, store: memoryStore() })
  expect(saved(shown)).toBe('memory-only')
  press(shown.part('saved').querySelector('button')!)
  await until(() => saved(shown) === 'saved', 'it to be gone')
})

test('nothing is called saved before it is: a write that never ends', async () => {
  const { store, broken } = breakable({ append: () => new Promise(() => {}) })
  const shown = await stage({ ...props, store })
  broken.now = true
  type(textOf(shown), 'It never came')
  textOf(shown).blur()
  await until(() => saved(shown) === 'saving', 'the word that it is being saved')
  expect(textOf(shown).value).toBe('It never came')
})
