import { answerOf } from '../flow/condition'
import { fieldOf } from '../flow/paths'
import type { Flow } from '../flow/types'
import type { CaseRecord, Commitment } from '../machine/record'
import { describeDue } from './due'
import { wordsOf, type Clock } from './view-texts'
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

const stateWords = {
  open: 'open',
  kept: 'kept',
  broken: 'broken',
  withdrawn: 'withdrawn',
} as const

function promiseLine(made: Commitment, clock: Clock): string {
  const due = made.due ? `, ${describeDue(made.due, clock)}` : ''
  return `${kindWords[made.kind]}: ${made.what}${due}, ${made.owner.name}, ${stateWords[made.state]}`
}

/** The case in a few lines, for the record and for whoever comes next. */
export function summaryOf(
  record: CaseRecord,
  flow: Flow,
  clock: Clock,
): { outcome: string; lines: readonly string[] } {
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
