import { defineFlow } from './define-flow'
import type { BeatPath, FieldIdOf, StepId } from './flow-paths'
import type { Beat, Flow, Step } from './types'

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

const about = {
  version: '1.0.0',
  language: 'en',
  name: 'Tiny',
  summary: 'For tests.',
  attribution: { originator: 'Nobody', source: 'None', notice: 'Not affiliated.' },
} as const
const words = { phase: 'live', title: 'Title', cue: 'Do it', why: 'It helps.' } as const

function tail<const D extends string, const W extends string>(to: { notDone: D; notWell: W }) {
  return {
    deliver: {
      id: 'deliver',
      kind: 'act',
      ...words,
      fields: [{ id: 'place', label: 'Where', input: 'text' }],
      exits: [
        { id: 'done', label: 'Done', to: 'next' },
        { id: 'not-done', label: 'Not done', to: to.notDone },
      ],
    },
    followUp: {
      id: 'follow-up',
      kind: 'follow-up',
      ...words,
      exits: [{ id: 'not-well', label: 'Not well', to: to.notWell }],
    },
  } as const satisfies Record<string, Beat>
}

const listen = {
  id: 'listen',
  letter: 'L',
  title: 'Listen',
  beats: [
    {
      id: 'hear',
      kind: 'listen',
      ...words,
      fields: [{ id: 'story', label: 'In their words', input: 'long-text' }],
      exits: [{ id: 'finished', label: 'Finished', to: 'act/agree' }],
    },
  ],
} as const satisfies Step

const { deliver, followUp } = tail({ notDone: 'act/agree', notWell: 'listen/hear' })

export const tiny = defineFlow({
  id: 'tiny',
  ...about,
  steps: [
    listen,
    {
      id: 'act',
      letter: null,
      title: 'Act',
      beats: [
        {
          id: 'agree',
          kind: 'agree',
          ...words,
          when: { field: 'story', answered: true },
          exits: [
            { id: 'agreed', label: 'Agreed', to: 'next', when: { fact: 'listened' } },
            { id: 'closed', label: 'Close', to: 'close', outcome: 'recovered' },
          ],
        },
        deliver,
        followUp,
      ],
    },
  ],
})

export const equal = [true, true, true, true] satisfies [
  Equal<BeatPath<typeof tiny>, 'listen/hear' | 'act/agree' | 'act/deliver' | 'act/follow-up'>,
  Equal<StepId<typeof tiny>, 'listen' | 'act'>,
  Equal<FieldIdOf<typeof tiny>, 'story' | 'place'>,
  Equal<(typeof tiny)['id'], 'tiny'>,
]
export const wide: Flow = tiny

const hear = { id: 'hear', kind: 'listen', ...words } as const
const step = { id: 'listen', letter: 'L', title: 'Listen' } as const
const stepWith = <const B extends Beat>(beat: B) => ({ ...step, beats: [beat] }) as const

defineFlow({
  id: 'wrong-target',
  ...about,
  steps: [
    {
      ...step,
      beats: [
        {
          ...hear,
          exits: [
            { id: 'again', label: 'Again', to: 'listen/hear' },
            // @ts-expect-error the beat is called listen/hear
            { id: 'on', label: 'On', to: 'listen/heer' },
            // @ts-expect-error no exit has this key
            { id: 'off', label: 'Off', to: 'next', wen: { fact: 'listened' } },
          ],
        },
      ],
    },
  ],
})

defineFlow({
  id: 'wrong-target-in-another-file',
  ...about,
  steps: [
    // @ts-expect-error its exit goes to listen/heer
    stepWith({ ...hear, exits: [{ id: 'on', label: 'On', to: 'listen/heer' }] }),
  ],
})

const beats = tail({ notDone: 'listen/delver', notWell: 'listen/deliver' })
defineFlow({
  id: 'wrong-target-from-a-function',
  ...about,
  // @ts-expect-error there is no listen/delver
  steps: [{ ...step, beats: [beats.deliver] }],
})
defineFlow({
  id: 'no-target',
  ...about,
  // @ts-expect-error an exit leads somewhere
  steps: [{ ...step, beats: [{ ...hear, exits: [{ id: 'on', label: 'On' }] }] }],
})

defineFlow({
  id: 'wrong-kind',
  ...about,
  // @ts-expect-error no beat is of this kind
  steps: [{ ...step, beats: [{ ...hear, kind: 'lissen', exits: [] }] }],
})

// @ts-expect-error a flow read at run time goes through validateFlow, which can see its targets
defineFlow(wide)
