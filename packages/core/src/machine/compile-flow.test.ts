import { afterEach, describe, expect, test, vi } from 'vitest'
import { answer, due, enveloped, leave, me, openedEvent } from '../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../tests/fixtures/small-flow'
import { compileFlow, fold, type CaseEventInput, type Flow } from '../index'

const beats = smallFlow.steps.flatMap((step) =>
  step.beats.map((beat) => ({ step: step.id, id: beat.id, kind: beat.kind, phase: beat.phase })),
)

function standingAfter(flow: Flow, ...inputs: readonly CaseEventInput[]) {
  const log = [openedEvent(flow), ...inputs.map((input, at) => enveloped(input, at + 2))]
  const { standing, stop } = fold(log, () => flow)
  if (!standing || stop) throw new Error(stop?.reason)
  return standing
}

const never = (name: string) => () => {
  throw new Error(`The machine used ${name}`)
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('the machine of a flow', () => {
  test('is made once for the same flow', () => {
    expect(compileFlow(smallFlow)).toBe(compileFlow(smallFlow))
    expect(compileFlow({ ...smallFlow })).not.toBe(compileFlow(smallFlow))
  })

  test.each(beats)(
    'has a state for $step/$id, tagged with what it is for',
    ({ step, id, kind, phase }) => {
      const jump = { type: 'beat.jumped', beat: 'listen/hear', to: `${step}/${id}` } as const
      const { snapshot } = standingAfter(smallFlow, ...(id === 'hear' ? [] : [jump]))
      expect(snapshot.value).toEqual({ recovering: { [step]: id } })
      expect([...snapshot.tags].toSorted()).toEqual([kind, phase].toSorted())
    },
  )

  test('does not end when the case is closed', () => {
    const close = { type: 'case.closed', outcome: 'duplicate', reason: 'Same' } as const
    const { snapshot } = standingAfter(smallFlow, close)
    expect(snapshot.value).toBe('closed')
    expect(snapshot.status).toBe('active')
  })

  test.each(['safety', 'paused', 'close', 'closed', 'escalated', 'recovering', 'return'])(
    'can be of a flow, a step and a beat that are called %s',
    (id) => {
      const [listen] = smallFlow.steps
      const [hear] = listen.beats
      const exits = [{ id: 'on', label: 'On', to: 'close', outcome: 'recovered' }] as const
      const beat = { ...hear, id, exits }
      const flow: Flow = { ...smallFlow, id, steps: [{ ...listen, id, beats: [beat] }] }
      const raise = { type: 'safety.raised' } as const
      expect(standingAfter(flow, raise).snapshot.value).toBe('safety')
      const back = standingAfter(flow, raise, { type: 'safety.cleared' })
      expect(back.snapshot.value).toEqual({ recovering: { [id]: id } })
    },
  )

  test('starts nothing, and waits for nothing', () => {
    const nodes = nodesOf(compileFlow(smallFlow).root)
    expect(nodes.length).toBeGreaterThan(beats.length)
    expect(nodes.flatMap(({ invoke, after }) => [...invoke, ...after])).toEqual([])
  })

  test('names what it does and asks, so that an inspector can show it', () => {
    const { on, states } = compileFlow(smallFlow).config
    expect(valuesOf([on, states]).filter((part) => typeof part === 'function')).toEqual([])
  })
})

describe('a fold', () => {
  const inputs: readonly CaseEventInput[] = [
    answer('story', 'It broke.'),
    leave('listen/hear', 'finished'),
    { type: 'offer.made', offer: 'o', text: 'a new one', cost: null, gesture: true },
    { type: 'offer.settled', offer: 'o', result: 'accepted' },
    {
      type: 'commitment.made',
      commitment: 'c',
      kind: 'fix',
      what: 'x',
      due: due('2026-03-04T17:00'),
      owner: me,
    },
    { type: 'case.paused' },
    { type: 'case.resumed' },
  ]

  test('asks neither the clock nor chance, and waits for nothing', () => {
    const expected = JSON.stringify(standingAfter(smallFlow, ...inputs).snapshot.context)
    vi.spyOn(Date, 'now').mockImplementation(never('Date.now'))
    vi.spyOn(Math, 'random').mockImplementation(never('Math.random'))
    vi.spyOn(performance, 'now').mockImplementation(never('performance.now'))
    vi.stubGlobal('setTimeout', never('setTimeout'))
    vi.stubGlobal('queueMicrotask', never('queueMicrotask'))
    vi.stubGlobal('crypto', { randomUUID: never('randomUUID'), getRandomValues: never('crypto') })
    const flow = { ...smallFlow }
    expect(JSON.stringify(standingAfter(flow, ...inputs).snapshot.context)).toBe(expected)
  })

  test('changes none of what it is given', () => {
    const log = [openedEvent(smallFlow), ...inputs.map((input, at) => enveloped(input, at + 2))]
    const before = structuredClone(log)
    const half = fold(log.slice(0, 4), () => smallFlow)
    const halfBefore = JSON.stringify(half.standing?.snapshot.context)
    fold(log.slice(4), () => smallFlow, half)
    expect(log).toEqual(before)
    expect(half.events).toHaveLength(4)
    expect(JSON.stringify(half.standing?.snapshot.context)).toBe(halfBefore)
  })
})

function valuesOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.values(value).flatMap(valuesOf)
}
interface Node {
  readonly key: string
  readonly invoke: readonly unknown[]
  readonly after: readonly unknown[]
  readonly states: Readonly<Record<string, Node>>
}
function nodesOf(node: Node): readonly Node[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)]
}
