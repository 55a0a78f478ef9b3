import { describe, expect, test } from 'vitest'
import { flowWith, placesOf, problemsOf, validFlow } from './validate-flow.test-data'
import { validateFlow } from './validate-flow'

const hear = 'steps.0.beats.0'
const offer = 'steps.1.beats.0'
const commit = 'steps.1.beats.1'
const lesson = 'steps.2.beats.4'
const others = (key: string) => ({ [key]: 1 })

describe('a valid flow', () => {
  test('is answered as an equal copy that is not the one given', () => {
    const flow = validFlow()
    const check = validateFlow(flow)
    expect(check).toEqual({ ok: true, flow })
    expect(check.ok && check.flow).not.toBe(flow)
    expect(check.ok && check.flow.steps[0]).not.toBe(flow.steps[0])
  })

  test('is answered frozen to the last condition, and the one given is left alone', () => {
    const flow = validFlow()
    const check = validateFlow(flow)
    const frozen = check.ok ? check.flow.steps[1]?.beats[0]?.when : null
    expect(Object.isFrozen(frozen)).toBe(true)
    expect(frozen !== null && Object.isFrozen(Object.values(frozen ?? {})[0])).toBe(true)
    expect(Object.isFrozen(flow)).toBe(false)
    expect(Object.isFrozen(flow.steps)).toBe(false)
  })

  test('survives JSON', () => {
    expect(problemsOf(JSON.parse(JSON.stringify(validFlow())))).toEqual([])
  })

  test('may leave out a beat of the tail with a reason', () => {
    const flow = flowWith('without', [{ beat: 'check-delegate', reason: 'Nothing is delegated.' }])
    const beats = validFlow().steps[2]?.beats ?? []
    Object.assign((flow as ReturnType<typeof validFlow>).steps[2] ?? {}, {
      beats: beats.filter((beat) => beat.id !== 'check-delegate'),
    })
    expect(problemsOf(flow)).toEqual([])
  })
})

describe('everything out of shape is reported where it is', () => {
  const cases: readonly (readonly [path: string, value: unknown, code: string, at?: string])[] = [
    ['id', 'Tiny Flow', 'bad-id'],
    ['id', 'a'.repeat(65), 'bad-id'],
    ['id', 'constructor', 'bad-id'],
    ['id', undefined, 'missing'],
    ['version', 'newest', 'bad-version'],
    ['language', 'english please', 'bad-language'],
    ['name', ' ', 'wrong-type'],
    ['attribution.notice', undefined, 'missing'],
    ['maxRounds', 0, 'wrong-type'],
    ['maxRounds', 2.5, 'wrong-type'],
    ['colour', 'red', 'unknown-key'],
    ['steps', {}, 'wrong-type'],
    ['steps', [], 'empty-list'],
    ['steps.0.letter', undefined, 'missing'],
    [`${hear}.kind`, 'lissen', 'unknown-kind'],
    [`${hear}.kind`, 7, 'wrong-type'],
    [`${hear}.phase`, 'live ', 'unknown-phase'],
    [`${hear}.cue`, '', 'wrong-type'],
    [`${hear}.cue`, {}, 'wrong-type'],
    [
      `${hear}.cue`,
      { spoken: 'Speak', wrote: 'Write', else: 'Do' },
      'unknown-key',
      `${hear}.cue.wrote`,
    ],
    [`${hear}.points.0`, 'Be quiet', 'wrong-type'],
    [`${hear}.must`, 'yes', 'wrong-type'],
    [`${hear}.records`, ['offer'], 'unknown-record', `${hear}.records.0`],
    [`${hear}.waitsFor`, 'fixes', 'unknown-commitment'],
    [`${hear}.fields.0.input`, 'longtext', 'unknown-input'],
    [`${hear}.fields.1.needs.0.reason`, undefined, 'missing'],
    [`${hear}.exits.1.outcome`, 'recoverd', 'unknown-outcome'],
    [`${offer}.when`, 'always', 'wrong-type'],
    [`${offer}.when`, { fact: 'listend' }, 'unknown-fact', `${offer}.when.fact`],
    [`${offer}.when`, { fact: 'listened', not: { fact: 'delegated' } }, 'unclear-condition'],
    [`${offer}.when`, { field: 'story' }, 'unclear-condition'],
    [`${offer}.when`, {}, 'unclear-condition'],
    [`${offer}.when`, { any: [] }, 'empty-list', `${offer}.when.any`],
    [
      `${offer}.when`,
      { not: { field: 'story', answered: 'yes' } },
      'wrong-type',
      `${offer}.when.not.answered`,
    ],
  ]
  for (const [path, value, code, at = path] of cases) {
    test(`${path} = ${JSON.stringify(value)} is flow/${code}`, () => {
      expect(placesOf(flowWith(path, value))).toEqual([`flow/${code} at ${at}`])
    })
  }

  test.each([
    ['steps.1', null, 'wrong-type'],
    ['steps.0.beats', [], 'empty-list'],
    [`${hear}.fields`, 'story', 'wrong-type'],
    [`${hear}.exits`, null, 'wrong-type'],
  ])('%s = %j is flow/%s, and what it takes with it is reported too', (path, value, code) => {
    expect(placesOf(flowWith(path, value))).toContain(`flow/${code} at ${path}`)
  })
})

describe('everything that does not fit together is reported where it is', () => {
  const exit = { id: 'on', label: 'On', to: 'next' }
  const yesNo = [{ id: 'sure', label: 'Sure', input: 'yes-no' }]
  const cases: readonly (readonly [path: string, value: unknown, code: string, at?: string])[] = [
    ['steps.1.id', 'listen', 'duplicate-id'],
    [`${commit}.exits`, [exit, exit], 'duplicate-id', `${commit}.exits.1.id`],
    [`${hear}.exits.0.to`, 'agree/ofer', 'unknown-target'],
    [`${hear}.exits.0.outcome`, 'recovered', 'outcome-without-close'],
    [`${hear}.exits.1.outcome`, undefined, 'close-without-outcome', `${hear}.exits.1`],
    [`${lesson}.exits.0`, exit, 'nothing-next', `${lesson}.exits.0.to`],
    [`${lesson}.when`, { fact: 'listened' }, 'nothing-next', 'steps.2.beats.3.exits.0.to'],
    [`${lesson}.phase`, 'live', 'back-to-live', 'steps.2.beats.3.exits.0.to'],
    [`${lesson}.id`, 'lessons', 'missing-tail', 'steps'],
    [`${commit}.id`, 'deliver', 'tail-twice', 'steps.2.beats.0'],
    ['without', [{ beat: 'cause', reason: 'None.' }], 'needless-without', 'without.0'],
    ['without', [{ beat: 'thank', reason: 'None.' }], 'unknown-tail', 'without.0.beat'],
    [`${offer}.when`, { field: 'stroy', answered: true }, 'unknown-field', `${offer}.when.field`],
    [`${offer}.when`, { field: 'severity', is: 'mayor' }, 'unknown-option', `${offer}.when.is`],
    [`${offer}.when`, { field: 'severity', has: 'major' }, 'wrong-test'],
    [`${offer}.when`, { field: 'story', is: 'late' }, 'wrong-test'],
    [
      `${commit}.fields`,
      [{ id: 'asked', label: 'A', input: 'money' }],
      'standard-field',
      `${commit}.fields.0`,
    ],
    [
      `${hear}.fields.1.options`,
      [
        { id: 'minor', label: 'A' },
        { id: 'mean', label: 'B' },
      ],
      'standard-field',
      `${hear}.fields.1`,
    ],
    [
      `${commit}.fields`,
      [{ id: 'shade', label: 'A', input: 'one-of' }],
      'missing-options',
      `${commit}.fields.0`,
    ],
    [`${hear}.fields.0.options`, [], 'needless-options'],
    [`${hear}.cue.else`, undefined, 'missing-else', `${hear}.cue`],
    [`${hear}.fields.0.label`, { spoken: 'Story' }, 'missing-else'],
    [`${hear}.cue.else`, 'Let {customer.firstName} finish', 'gap-without-words'],
    [`${hear}.why`, 'Tell {agent.name|}', 'gap-without-words'],
    [`${hear}.phrases.0.text`, 'Go on, {agent.name|I}', 'gap-with-words'],
    [`${hear}.phrases.0.text.spoken`, 'Go on, {custmer.name}.', 'unknown-gap'],
    [`${hear}.phrases.0.text`, 'You said: {field.strory}', 'unknown-field'],
    [`${hear}.phrases.0.text`, 'Go on, {agent.name', 'loose-brace'],
    [`${hear}.title`, 'Hear {agent.name|you}', 'gap-not-here'],
    [`${hear}.traps.0.instead`, 'Ask {agent.name|you}', 'gap-not-here'],
    [`${hear}.cue.else`, 'one two three four five six seven eight', 'long-cue'],
    [`${hear}.phrases.0.text`, 'word '.repeat(21), 'long-phrase'],
  ]
  for (const [path, value, code, at = path] of cases) {
    test(`${path} = ${JSON.stringify(value)} is flow/${code}`, () => {
      expect(placesOf(flowWith(path, value))).toContain(`flow/${code} at ${at}`)
    })
  }

  test('a field that comes twice must ask for the same answer', () => {
    const flow = flowWith(`${hear}.fields.0`, yesNo[0])
    const beat = (flow as ReturnType<typeof validFlow>).steps[1]?.beats[1] ?? {}
    Object.assign(beat, { fields: [{ id: 'sure', label: 'Sure', input: 'text' }] })
    expect(placesOf(flow)).toContain(`flow/field-differs at ${commit}.fields.0`)
  })

  test('yes and no are what a yes-no field can be', () => {
    const withTest = (is: string) => {
      const flow = flowWith(`${commit}.fields`, yesNo)
      const exits = [{ ...exit, when: { field: 'sure', is } }]
      Object.assign((flow as ReturnType<typeof validFlow>).steps[1]?.beats[1] ?? {}, { exits })
      return placesOf(flow)
    }
    expect(withTest('no')).toEqual([])
    expect(withTest('maybe')).toEqual([`flow/unknown-option at ${commit}.exits.0.when.is`])
  })
})

describe('ways through the flow', () => {
  test('a beat without exits is a dead end', () => {
    expect(placesOf(flowWith(`${commit}.exits`, []))).toContain(`flow/no-exits at ${commit}.exits`)
  })

  test('a beat that no exit leads to is reported, and so is what only it leads to', () => {
    const flow = flowWith(`${offer}.exits.0.to`, 'listen/hear')
    expect(placesOf(flow)).toEqual(
      [commit, ...[0, 1, 2, 3, 4].map((beat) => `steps.2.beats.${beat}`)].map(
        (at) => `flow/unreachable-beat at ${at}`,
      ),
    )
  })

  test('a ring of beats without a way to close is reported at each of them', () => {
    expect(placesOf(flowWith(`${commit}.exits.0.to`, 'agree/commit'))).toContain(
      `flow/no-way-out at ${commit}`,
    )
  })

  test('beats behind a mistyped target are not reported as unreachable as well', () => {
    expect(placesOf(flowWith(`${offer}.exits.0.to`, 'agree/comit'))).toEqual([
      `flow/unknown-target at ${offer}.exits.0.to`,
    ])
  })
})

describe('a message', () => {
  test('says what happened, why it matters and what to do', () => {
    const [problem] = problemsOf(flowWith(`${offer}.exits.0.to`, 'agree/comit'))
    expect(problem).toEqual({
      code: 'flow/unknown-target',
      path: `${offer}.exits.0.to`,
      message:
        'Exit "agreed" of beat "agree/offer" goes to "agree/comit", which is not a beat. The conversation would stop there. Did you mean "agree/commit"?',
    })
  })

  test.each([
    [`${hear}.kind`, 'lissen', 'Did you mean "listen"?'],
    [`${hear}.phase`, 'alive', 'Did you mean "live"?'],
    [`${offer}.when`, { fact: 'listned' }, 'Did you mean "listened"?'],
    [`${hear}.fields.0.input`, 'longtext', 'Did you mean "long-text"?'],
    ['sumary', 'x', 'Did you mean "summary"?'],
    [`${offer}.when`, { field: 'stroy', answered: true }, 'Did you mean "story"?'],
    [`${offer}.when`, { field: 'severity', is: 'mayor' }, 'Did you mean "major"?'],
    [`${hear}.why`, 'For {customer.firstname|them}', 'Did you mean "customer.firstName"?'],
  ])('for %s = %j offers the nearest word', (path, value, advice) => {
    expect(problemsOf(flowWith(path, value))[0]?.message).toContain(advice)
  })

  test('offers nothing that is far off, and says what there is', () => {
    const [problem] = problemsOf(flowWith(`${hear}.kind`, 'zzzzzzzz'))
    expect(problem?.message).not.toContain('Did you mean')
    expect(problem?.message).toContain('"attend", "believe"')
  })
})

describe('many problems', () => {
  test('are all reported at once', () => {
    const flow = { ...validFlow(), id: 'No Id', version: 1, steps: 'none', ...others('extra') }
    expect(placesOf(flow)).toEqual(
      expect.arrayContaining([
        'flow/unknown-key at extra',
        'flow/bad-id at id',
        'flow/bad-version at version',
        'flow/wrong-type at steps',
      ]),
    )
  })

  test('beyond two hundred are counted', () => {
    const keys = Array.from({ length: 1_000 }, (_, index) => [`extra-${index}`, 0])
    const problems = problemsOf({ ...validFlow(), ...Object.fromEntries(keys) })
    expect(problems).toHaveLength(201)
    expect(problems.at(-1)).toMatchObject({ code: 'flow/more-problems' })
    expect(problems.at(-1)?.message).toContain('800 further')
  })
})

describe('a phrase speaks of an offer or a promise', () => {
  const say = (at: string, text: string, when?: unknown) =>
    placesOf(flowWith(`${at}.phrases`, [{ id: 'say', text, ...(when ? { when } : {}) }]))

  test.each([
    [commit, 'I can do this: {offer.text}.'],
    [commit, 'You’ll have it by {fix.due}.'],
    [offer, 'You’ll know by {update.due}.'],
    [offer, 'I promised {commitment.what}.'],
  ])('%s has no editor to fill %s', (at, text) => {
    expect(say(at, text)).toEqual([`flow/gap-without-editor at ${at}.phrases.0.text`])
  })

  test('where its beat has the editor, or only while there is one', () => {
    expect(say(offer, 'I can do this: {offer.text}.')).toEqual([])
    expect(say(commit, 'So it’s this: {offer.text}.', { fact: 'offer-accepted' })).toEqual([])
    expect(say(offer, 'I owe you {commitment.what}.', { fact: 'promise-open' })).toEqual([])
    const either = { any: [{ fact: 'offer-accepted' }, { fact: 'offer-open' }] }
    expect(say(commit, 'So it’s this: {offer.text}.', either)).toHaveLength(1)
  })
})
