import { defineFlow, type Beat, type Exit, type Flow } from '@amends/core'
import { walkProblems } from '@amends/core/testing'
import { expect, test } from 'vitest'

const beat = { phase: 'live', cue: 'Go on', why: 'It is a test.' } as const
const close = [
  { id: 'well', label: 'Well', to: 'close', outcome: 'recovered' },
  { id: 'not-well', label: 'Not well', to: 'close', outcome: 'not-recovered' },
] as const satisfies readonly Exit[]
const yours = {
  not: { any: [{ fact: 'offer-over-authority' }, { fact: 'approval-pending' }] },
} as const

/** One of everything that a walk looks at, and nothing wrong. */
const sound = defineFlow({
  id: 'sound',
  version: '1.0.0',
  language: 'en-US',
  name: 'Sound',
  summary: 'For tests of the walk.',
  attribution: { originator: 'Nobody', source: 'None', notice: 'Affiliated with nobody.' },
  without: ['check-delegate', 'cause', 'lesson'].map((id) => ({ beat: id, reason: 'A test.' })),
  steps: [
    {
      id: 'talk',
      letter: 'T',
      title: 'Talk',
      beats: [
        {
          ...beat,
          id: 'offer',
          kind: 'offer',
          title: 'Offer',
          records: ['offers', 'approval'],
          phrases: [{ id: 'say', text: 'I can do this: {offer.text}.', when: yours }],
          exits: [
            {
              id: 'accepted',
              label: 'Accepted',
              to: 'next',
              needs: [
                { that: yours, reason: 'Opens when it is approved.' },
                { that: { fact: 'offer-accepted' }, reason: 'Opens on a yes.' },
              ],
            },
            {
              id: 'none',
              label: 'Nothing',
              to: 'talk/promise',
              needs: [{ that: { not: { fact: 'offer-open' } }, reason: 'Opens on an answer.' }],
            },
          ],
        },
        {
          ...beat,
          id: 'promise',
          kind: 'commit',
          title: 'Promise',
          records: ['commitments'],
          exits: [
            {
              id: 'promised',
              label: 'Promised',
              to: 'next',
              needs: [{ that: { fact: 'commitment-made' }, reason: 'Opens when it is made.' }],
            },
          ],
        },
        {
          ...beat,
          id: 'thank',
          kind: 'thank',
          title: 'Thank',
          when: { not: { fact: 'slipping' } },
          records: ['commitments'],
          exits: [
            {
              id: 'thanked',
              label: 'Thanked',
              to: 'next',
              needs: [{ that: { fact: 'follow-up-made' }, reason: 'Opens when it has a day.' }],
            },
          ],
        },
      ],
    },
    {
      id: 'after',
      letter: null,
      title: 'After',
      beats: [
        {
          ...beat,
          phase: 'after',
          id: 'deliver',
          kind: 'act',
          title: 'Deliver',
          records: ['commitments'],
          exits: [
            {
              id: 'done',
              label: 'Done',
              to: 'next',
              needs: [{ that: { not: { fact: 'promise-open' } }, reason: 'Opens when done.' }],
            },
            { id: 'late', label: 'Late', to: 'talk/promise' },
          ],
        },
        {
          ...beat,
          phase: 'after',
          id: 'follow-up',
          kind: 'follow-up',
          title: 'Follow up',
          waitsFor: 'follow-up',
          records: ['commitments'],
          fields: [
            {
              id: 'satisfied',
              label: 'Content',
              input: 'one-of',
              options: [
                { id: 'yes', label: 'Yes' },
                { id: 'no', label: 'No' },
                { id: 'no-answer', label: 'No answer' },
              ],
            },
          ],
          exits: close,
        },
      ],
    },
  ],
})

/** The flow with one beat changed. */
function broken(id: string, change: (beat: Beat) => Partial<Beat>): Flow {
  const steps = (sound as Flow).steps.map((step) => ({
    ...step,
    beats: step.beats.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
  }))
  return { ...(sound as Flow), id: `without-${id}`, steps }
}

const found = (flow: Flow) => walkProblems(flow).map(({ code, path }) => `${code} at ${path}`)
const open = (one: Beat) => one.exits.map((exit) => ({ ...exit, needs: [] }))
const never = { fact: 'public-channel' } as const

test('a sound flow has no problem', () => {
  expect(walkProblems(sound)).toEqual([])
})

test.each<readonly [string, Flow, string]>([
  [
    'a beat that nothing leads to',
    broken('thank', () => ({ when: never })),
    'walk/unreached-beat at talk/thank',
  ],
  [
    'an exit that never opens',
    broken('promise', (one) => ({
      exits: [...one.exits, { id: 'public', label: 'Public', to: 'next', when: never }],
    })),
    'walk/unpressed-exit at talk/promise public',
  ],
  [
    'a call that one way leaves unpromised',
    broken('offer', (one) => ({
      exits: [...one.exits, { id: 'lost', label: 'Lost', to: 'after/follow-up' }],
    })),
    'walk/unpromised-call at after/follow-up',
  ],
  [
    'a beat that cannot be left',
    broken('deliver', (one) => ({
      exits: one.exits.map((exit) => ({ ...exit, needs: [{ that: never, reason: 'Never.' }] })),
    })),
    'walk/dead-end at after/deliver',
  ],
  [
    'an offer that is said before it is approved',
    broken('offer', (one) => ({
      phrases: one.phrases?.map(({ id, text }) => ({ id, text })) ?? [],
    })),
    'walk/unapproved-offer at talk/offer say',
  ],
  [
    'a text that is never shown',
    broken('promise', () => ({
      points: [{ id: 'again', text: 'Again', when: { field: 'satisfied', is: 'yes' } }],
    })),
    'walk/unshown at talk/promise again',
  ],
  [
    'thanks for a slip',
    broken('thank', () => ({ when: { not: never } })),
    'walk/slip-thanked at talk/thank',
  ],
  [
    'a check-back that nobody promised',
    broken('thank', (one) => ({ exits: open(one) })),
    'walk/unpromised-call at after/follow-up',
  ],
])('finds %s', (_, flow, problem) => {
  expect(found(flow)).toContain(problem)
})
