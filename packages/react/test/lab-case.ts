import { memoryStore, openCase, type Flow, type OpenCaseOptions } from '@amends/core'

const yesNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
  { id: 'unsure', label: 'Can’t tell' },
]
const knowsTrouble = {
  that: { field: 'trouble', answered: true },
  reason: 'Opens when you know what went wrong.',
} as const

/** A short flow that has every input and every record. */
export const labFlow: Flow = {
  id: 'lab',
  version: '1.0.0',
  language: 'en',
  name: 'Lab',
  summary: 'Every input and every record.',
  attribution: { originator: 'Nobody', source: 'None', notice: 'Ours.' },
  steps: [
    {
      id: 'ask',
      letter: 'A',
      title: 'Ask',
      beats: [
        {
          id: 'fields',
          kind: 'ask',
          phase: 'live',
          title: 'Fields',
          cue: 'Hear what went wrong',
          why: 'They hear that you listen.',
          fields: [
            { id: 'story', label: 'Their story', input: 'long-text' },
            { id: 'trouble', label: 'What went wrong', input: 'text' },
            { id: 'wanted', label: 'Apology wanted', input: 'one-of', options: yesNo },
            {
              id: 'cost',
              label: 'What it cost',
              input: 'any-of',
              options: [
                { id: 'money', label: 'Money' },
                { id: 'time', label: 'Hours' },
              ],
            },
            { id: 'fix-now', label: 'Fix it now', input: 'yes-no', needs: [knowsTrouble] },
            { id: 'happened-at', label: 'When it was', input: 'date-time' },
            { id: 'worth', label: 'What it was worth', input: 'money' },
            { id: 'impact', label: 'What it did', input: 'text', needs: [knowsTrouble] },
          ],
          exits: [
            {
              id: 'on',
              label: 'On',
              to: 'next',
              needs: [
                { that: { field: 'story', answered: true }, reason: 'Opens with the story.' },
              ],
            },
          ],
        },
        {
          id: 'offer',
          kind: 'offer',
          phase: 'live',
          title: 'Offer',
          cue: 'Find what fits',
          why: 'They have a say.',
          records: ['offers', 'approval'],
          exits: [{ id: 'agreed', label: 'Agreed', to: 'next' }],
        },
        {
          id: 'commit',
          kind: 'commit',
          phase: 'live',
          title: 'Commit',
          cue: 'Give a time',
          why: 'They can plan.',
          records: ['commitments'],
          exits: [{ id: 'done', label: 'Done', to: 'next' }],
        },
        {
          id: 'tell',
          kind: 'notify',
          phase: 'after',
          title: 'Tell',
          cue: 'Tell who must know',
          why: 'Nobody asks twice.',
          records: ['notified', 'summary'],
          fields: [{ id: 'satisfied', label: 'Content', input: 'one-of', options: yesNo }],
          exits: [{ id: 'close', label: 'Close', to: 'close', outcome: 'recovered' }],
        },
      ],
    },
  ],
}

/** 22 November 2026, noon in UTC. */
export const labNow = Date.UTC(2026, 10, 22, 12)

/** A real case on the lab flow that stands at a beat, with the clock at `labNow`. */
export async function openLab(at = 'ask/fields', options: Partial<OpenCaseOptions> = {}) {
  const recovery = await openCase({
    caseId: 'ticket-1',
    flow: labFlow,
    store: memoryStore(),
    about: {
      customer: { id: 'c1', firstName: 'Ana' },
      channel: 'phone',
      agent: { id: 'sam', name: 'Sam' },
      ticket: { id: 't1' },
    },
    authority: { currency: 'EUR', limit: 5000 },
    now: () => labNow,
    locale: 'en-GB',
    zone: 'UTC',
    ...options,
  })
  if (at !== 'ask/fields') await recovery.send({ type: 'beat.jumped', beat: 'ask/fields', to: at })
  return recovery
}
