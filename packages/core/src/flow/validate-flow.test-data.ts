import type { Problem } from './types'
import { validateFlow } from './validate-flow'

const later = (id: string, title: string) => ({
  id,
  kind: 'act',
  phase: 'after',
  title,
  cue: 'Do what you promised',
  why: 'A kept promise mends.',
  exits: [{ id: 'done', label: 'Done', to: 'next' }],
})

/** A small flow without a problem, fresh and unfrozen. */
export function validFlow() {
  return {
    id: 'tiny',
    version: '1.0.0',
    language: 'en',
    name: 'Tiny',
    summary: 'For tests.',
    attribution: { originator: 'Nobody', source: 'None', notice: 'Not affiliated.' },
    steps: [
      {
        id: 'listen',
        letter: 'L',
        title: 'Listen',
        beats: [
          {
            id: 'hear',
            kind: 'listen',
            phase: 'live',
            title: 'Hear',
            cue: { spoken: 'Let {customer.firstName|them} finish', else: 'Read it twice' },
            why: 'Nobody hears who was not heard.',
            points: [{ id: 'quiet', text: 'You said nothing yet' }],
            phrases: [{ id: 'go-on', text: { spoken: 'Go on, {customer.firstName}.' } }],
            traps: [{ say: 'Calm down.', instead: 'Say nothing.' }],
            fields: [
              { id: 'story', label: 'In their words', input: 'long-text' },
              {
                id: 'severity',
                label: 'How bad it is',
                input: 'one-of',
                options: [
                  { id: 'minor', label: 'Minor' },
                  { id: 'major', label: 'Major' },
                ],
                needs: [{ that: { fact: 'listened' }, reason: 'Opens when they finished.' }],
              },
            ],
            must: true,
            exits: [
              { id: 'finished', label: 'Finished', to: 'agree/offer' },
              { id: 'calm', label: 'All is well', to: 'close', outcome: 'recovered' },
            ],
          },
        ],
      },
      {
        id: 'agree',
        letter: 'A',
        title: 'Agree',
        beats: [
          {
            id: 'offer',
            kind: 'offer',
            phase: 'live',
            title: 'Offer',
            cue: 'Say what you can do',
            why: 'An offer is a start.',
            when: { all: [{ field: 'story', answered: true }, { not: { fact: 'rounds-over' } }] },
            records: ['offers'],
            exits: [
              {
                id: 'agreed',
                label: 'Agreed',
                to: 'agree/commit',
                when: { field: 'severity', in: ['minor', 'major'] },
              },
              { id: 'again', label: 'Again', to: 'listen/hear' },
            ],
          },
          {
            id: 'commit',
            kind: 'commit',
            phase: 'live',
            title: 'Commit',
            cue: 'Give it a time',
            why: 'A time can be trusted.',
            exits: [{ id: 'on', label: 'Go on', to: 'next' }],
          },
        ],
      },
      {
        id: 'tail',
        letter: null,
        title: 'After',
        beats: [
          { ...later('deliver', 'Deliver'), waitsFor: 'fix' },
          later('check-delegate', 'Check'),
          later('follow-up', 'Follow up'),
          later('cause', 'Cause'),
          {
            ...later('lesson', 'Lesson'),
            exits: [{ id: 'close', label: 'Close', to: 'close', outcome: 'recovered' }],
          },
        ],
      },
    ],
  }
}

/** The small flow with what stands at a path replaced; left out when the value is undefined. */
export function flowWith(path: string, value?: unknown): unknown {
  const flow: unknown = validFlow()
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let owner = flow as Record<string, unknown>
  for (const key of keys) owner = owner[key] as Record<string, unknown>
  if (value === undefined) delete owner[last]
  else owner[last] = value
  return flow
}

export function problemsOf(flow: unknown): readonly Problem[] {
  const check = validateFlow(flow)
  return check.ok ? [] : check.problems
}

/** `code at path`, for every problem. */
export function placesOf(flow: unknown): readonly string[] {
  return problemsOf(flow).map(({ code, path }) => `${code} at ${path}`)
}
