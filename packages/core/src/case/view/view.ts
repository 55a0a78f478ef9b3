import { answerOf } from '../../flow/condition'
import { beatsOf, fieldOf } from '../../flow/paths'
import { outcomes, type Flow } from '../../flow/types'
import { beatStateOf, meets } from '../../machine/beats'
import { isDone, shutClose, skipTo } from '../../machine/exits'
import { lacksDate, roundsOf } from '../../machine/facts'
import { approvalOf, offerStateOf } from '../../machine/offers'
import { emptyRecord, type CaseRecord } from '../../machine/record'
import { isLive, type CaseState } from '../case-state'
import { bySoonest, urgencyOf } from '../time/due'
import { opennessOf } from '../log/explain'
import { shorten } from './shorten'
import { beatView } from './view-beat'
import { summaryOf } from './view-summary'
import { fixAfter, tooEarlyIn } from './too-early'
import type { BeatState, ClosingView, OwedView, RecoveryView, StepView } from './view-types'
import { wordsOf, type At, type Clock } from './view-texts'
import { effectWords, leftOut, outcomeWords, words } from './words'

/** The record as the screen shows it: what is still being typed counts as answered. */
function withDrafts(record: CaseRecord, drafts: CaseState['drafts']): CaseRecord {
  const typed = Object.entries(drafts)
  if (typed.length === 0) return record
  return { ...record, answers: { ...record.answers, ...Object.fromEntries(typed) } }
}

const bySaying = ['current', 'reopened', 'todo', 'done'] as const

function stepState(states: readonly BeatState[]): BeatState {
  return bySaying.find((state) => states.includes(state)) ?? 'skipped'
}

function stepViews({ record, flow }: At): readonly StepView[] {
  return flow.steps.map((step) => {
    const beats = beatsOf(flow)
      .filter((place) => place.step === step)
      .map((place) => ({
        path: place.path,
        title: place.beat.title,
        state: beatStateOf(place, record, flow),
        there: meets(place.beat.when, record, flow),
      }))
    const { id, letter, title } = step
    return { id, letter, title, state: stepState(beats.map(({ state }) => state)), beats }
  })
}

function owedViews(record: CaseRecord, clock: Clock): readonly OwedView[] {
  const open = record.commitments.filter(({ state }) => state === 'open')
  return open
    .map((made) => {
      const { id, kind, what, owner, due, parent, delegated } = made
      const state = urgencyOf(due, clock.now)
      const undated = lacksDate(record.commitments, made)
      const early = !!fixAfter(made, open)
      return { id, kind, what, owner: owner.name, due, state, parent, delegated, undated, early }
    })
    .toSorted(bySoonest)
}

function keepingNotices({ lost, problem }: CaseState): RecoveryView['notices'] {
  const left = lost > 0 ? [{ id: 'rebase', code: 'case/rebase', text: leftOut(lost) }] : []
  return problem ? [...left, { id: 'store', code: problem.code, text: problem.reason }] : left
}

/**
 * A promise broken on the way is a second failure, and a second apology makes that worse than none
 * (Halperin, Ho, List and Muir 2022, Economic Journal 132).
 */
function brokenNotice({ commitments, closed }: CaseRecord): RecoveryView['notices'] {
  const broken = commitments.findLast(({ state }) => state === 'broken')
  return broken && !closed
    ? [{ id: broken.id, code: 'case/second-failure', text: words.secondFailure }]
    : []
}

/** The newest call of each function of the host tells whether it fails. */
function noticesOf({ effects }: CaseRecord): RecoveryView['notices'] {
  const newest = new Map(
    Object.entries(effects).map(([id, effect]) => [effect.capability, { id, ...effect }]),
  )
  return [...newest.values()].flatMap(({ id, capability, state, code }) =>
    state === 'failed'
      ? [{ id, code: code ?? 'effect/failed', text: effectWords[capability] ?? '' }]
      : [],
  )
}

function closingViews(at: At): readonly ClosingView[] {
  return outcomes.map((outcome) => {
    const needsReason = !isDone(outcome)
    const shut = shutClose('', outcome, needsReason ? '-' : undefined, at.record, at.flow)
    return { outcome, label: outcomeWords[outcome], ...opennessOf(shut, at), needsReason }
  })
}

const overlays = ['safety', 'escalated', 'paused'] as const

function overlayOf(record: CaseRecord): RecoveryView['overlay'] {
  const kind = overlays.find((name) => record[name])
  const over = kind && record[kind]
  return over ? { kind, reason: over.reason, since: over.since } : null
}

function keptOf({ answers }: CaseRecord, flow: Flow | null, clock: Clock): RecoveryView['kept'] {
  const text = (field: string): string | null => {
    const value = answerOf(answers, field)
    return typeof value === 'string' ? value : null
  }
  const feelings = answerOf(answers, 'feelings')
  const field = flow && fieldOf(flow, 'feelings')
  return {
    story: text('story'),
    asked: text('asked'),
    feelings: Array.isArray(feelings)
      ? feelings.map((id: string) => wordsOf(id, field, clock))
      : [],
  }
}

function earlierOf({ about }: CaseRecord): RecoveryView['earlier'] {
  const last = about.earlier?.at(-1)
  if (!last) return null
  const { at: when = null, what, promised = null, promisedAndKept: kept, question = null } = last
  return { when, what, promised, kept, question }
}

function offerViews(record: CaseRecord): RecoveryView['offers'] {
  return record.offers.map((offer) => {
    const { id, text, cost, gesture, reason } = offer
    const approval = approvalOf(record, id)?.id ?? null
    return { id, text, cost, gesture, state: offerStateOf(record, offer), approval, reason }
  })
}

function canOf(state: CaseState): RecoveryView['can'] {
  const { snapshot, record, flow } = state
  const value = state.readOnly ? null : snapshot?.value
  const going = typeof value === 'object' && value !== null
  const held = value === 'paused' || value === 'escalated'
  const unsafe = value === 'safety'
  return {
    back: going && !!record && record.trail.length > 0,
    jump: going,
    skip: going && !!record && !!flow && skipTo(record, flow) !== null,
    pause: going,
    resume: held,
    escalate: going || value === 'paused',
    raiseSafety: going || held,
    clearSafety: unsafe,
    close: going || held || unsafe,
    reopen: value === 'closed',
  }
}

/** What should be on the screen now. Pure: the same case at the same time gives the same view. */
export function viewOf(state: CaseState, clock: Clock): RecoveryView {
  const { flow } = state
  const record = state.record ?? emptyRecord
  const { about, closed } = record
  const at = isLive(state)
    ? { record: withDrafts(record, state.drafts), flow: state.flow, clock }
    : null
  const beat = at && !closed ? beatView(at) : null
  const view = {
    status: closed ? ('closed' as const) : (beat?.phase ?? 'live'),
    overlay: overlayOf(record),
    readOnly: state.readOnly,
    flow: {
      id: flow?.id ?? record.flow.id,
      version: flow?.version ?? record.flow.version,
      name: flow?.name ?? record.flow.id,
      language: flow?.language ?? '',
      notice: flow?.attribution.notice ?? '',
    },
    about: {
      customer: about.customer.firstName ?? about.customer.name ?? null,
      agent: { id: about.agent.id, name: about.agent.name },
      channel: state.record ? about.channel : '',
      authority: record.authority,
      mine: !state.record || about.agent.id === state.by,
    },
    steps: at ? stepViews(at) : [],
    beat,
    kept: keptOf(record, flow, clock),
    offers: offerViews(record),
    rounds: roundsOf(record),
    owed: owedViews(record, clock),
    notified: record.notified,
    earlier: earlierOf(record),
    notices: [
      ...keepingNotices(state),
      ...brokenNotice(record),
      ...tooEarlyIn(record, clock),
      ...noticesOf(record),
    ],
    summary: at && (closed || beat?.records.includes('summary')) ? summaryOf(at) : null,
    closing: at && !closed && !state.readOnly ? closingViews(at) : [],
    can: canOf(state),
    saved: state.saved,
  }
  return { caseId: state.caseId, ...shorten(view) }
}
