import { answerOf } from '../../flow/condition'
import { fieldOf } from '../../flow/paths'
import type { Commitment } from '../../machine/record'
import { describeDue } from '../time/due'
import { wordsOf, type At, type Clock } from './view-texts'
import { kindWords, outcomeWords } from './words'

const told = [
  ['story', 'In their words'],
  ['trouble', 'What went wrong'],
  ['impact', 'What it did'],
  ['asked', 'Asked for'],
  ['agreement', 'Agreed'],
  ['no-agreement', 'No match'],
  ['explanation', 'Explained'],
  ['satisfied', 'Content'],
  ['lingering', 'Lingers'],
  ['cause', 'Cause'],
  ['place', 'Where'],
  ['happened-at', 'When'],
  ['lesson', 'To change'],
] as const

function promiseLine({ kind, what, due, owner, state }: Commitment, clock: Clock): string {
  const when = due ? `, ${describeDue(due, clock)}` : ''
  return `${kindWords[kind]}: ${what}${when}, ${owner.name}, ${state}`
}

/** The case in a few lines, for the record and for whoever comes next. */
export function summaryOf({ record, flow, clock }: At): {
  outcome: string
  lines: readonly string[]
} {
  const { closed } = record
  const answers = told.flatMap(([id, label]) => {
    const value = answerOf(record.answers, id)
    return value === null ? [] : [`${label}: ${wordsOf(value, fieldOf(flow, id), clock)}`]
  })
  const promises = record.commitments.map((made) => promiseLine(made, clock))
  const notified = record.notified.map(({ who, what }) => `Told ${who}${what ? `: ${what}` : ''}`)
  const reason = closed?.reason ? [`Why: ${closed.reason}`] : []
  return {
    outcome: closed ? outcomeWords[closed.outcome] : '',
    lines: [...reason, ...answers, ...promises, ...notified],
  }
}
