import { answerOf } from '../flow/condition'
import { beatsOf, fieldOf } from '../flow/paths'
import { outcomes, type Flow } from '../flow/types'
import { beatStateOf, meets } from '../machine/beats'
import { shutClose } from '../machine/exits'
import { lacksDate, roundsOf } from '../machine/facts'
import { approvalOf, offerStateOf } from '../machine/offers'
import type { CaseRecord } from '../machine/record'
import { isLive, type CaseState, type LiveState } from './case-state'
import { instantOf, isDueSoon, isLate } from './due'
import { shutWords } from './explain'
import { shorten } from './shorten'
import type { Capability } from './types'
import { beatView } from './view-beat'
import { summaryOf } from './view-summary'
import type { BeatState, ClosingView, OwedView, RecoveryView, StepView } from './view-types'
import { wordsOf, type Clock } from './view-texts'
import { effectWords, outcomeWords, words } from './words'

/** The record as the screen shows it: what is still being typed counts as answered. */
function withDrafts(record: CaseRecord, drafts: CaseState['drafts']): CaseRecord {
  const typed = Object.entries(drafts)
  if (typed.length === 0) return record
  return { ...record, answers: { ...record.answers, ...Object.fromEntries(typed) } }
}

function stepState(states: readonly BeatState[]): BeatState {
  if (states.includes('current')) return 'current'
  if (states.includes('reopened')) return 'reopened'
  if (states.every((state) => state === 'skipped')) return 'skipped'
  return states.every((state) => state === 'done' || state === 'skipped') ? 'done' : 'todo'
}

function stepViews(record: CaseRecord, flow: Flow): readonly StepView[] {
  const places = beatsOf(flow)
  return flow.steps.map((step) => {
    const beats = places
      .filter((place) => place.step === step)
      .map((place) => ({
        path: place.path,
        title: place.beat.title,
        state: beatStateOf(place, record, flow),
        there: meets(place.beat.when, record, flow),
      }))
    const state = stepState(beats.map((beat) => beat.state))
    return { id: step.id, letter: step.letter, title: step.title, state, beats }
  })
}

function owedViews(record: CaseRecord, clock: Clock): readonly OwedView[] {
  return record.commitments
    .filter(({ state }) => state === 'open')
    .map((made) => ({ ...made, made }))
    .map(({ id, kind, what, owner, due, parent, delegated, made }) => ({
      id,
      kind,
      what,
      owner: owner.name,
      due,
      state: due && isLate(due, clock.now) ? ('late' as const) : dueOrOpen(due, clock),
      parent,
      delegated,
      undated: lacksDate(record, made),
    }))
    .toSorted((one, other) => dueAt(one) - dueAt(other))
}

/** What has no date comes last. */
function dueAt({ due }: OwedView): number {
  return due ? instantOf(due) : Number.MAX_VALUE
}

function dueOrOpen(due: OwedView['due'], clock: Clock): 'due' | 'open' {
  return due && isDueSoon(due, clock.now) ? 'due' : 'open'
}

function lostNotice(lost: number): RecoveryView['notices'] {
  return lost > 0 ? [{ id: 'rebase', code: 'case/rebase', text: words.lost(lost) }] : []
}

function noticesOf(record: CaseRecord): RecoveryView['notices'] {
  const newest = new Map<Capability, { id: string; code: string | null; failed: boolean }>()
  for (const [id, { capability, state, code }] of Object.entries(record.effects)) {
    newest.set(capability, { id, code, failed: state === 'failed' })
  }
  return [...newest].flatMap(([capability, { id, code, failed }]) =>
    failed ? [{ id, code: code ?? 'effect/failed', text: effectWords[capability] ?? '' }] : [],
  )
}

function closingViews({ record, flow }: LiveState, clock: Clock): readonly ClosingView[] {
  return outcomes.map((outcome) => {
    const needsReason = outcome !== 'recovered' && outcome !== 'not-recovered'
    const shut = shutClose('', outcome, needsReason ? '-' : undefined, record, flow)
    const why = shut ? shutWords(shut, record, flow, clock) : { reason: null, fix: null }
    return { outcome, label: outcomeWords[outcome], open: shut === null, ...why, needsReason }
  })
}

function overlayOf(record: CaseRecord | null): RecoveryView['overlay'] {
  if (record?.safety) return { kind: 'safety', ...only(record.safety) }
  if (record?.escalated) return { kind: 'escalated', ...only(record.escalated) }
  if (record?.paused) return { kind: 'paused', ...only(record.paused) }
  return null
}

function only({ reason, since }: { reason: string | null; since: string }) {
  return { reason, since }
}

function keptOf(record: CaseRecord | null, flow: Flow | null, clock: Clock): RecoveryView['kept'] {
  const text = (field: string): string | null => {
    const value = record && answerOf(record.answers, field)
    return typeof value === 'string' ? value : null
  }
  const feelings = record && answerOf(record.answers, 'feelings')
  const field = flow && fieldOf(flow, 'feelings')
  return {
    story: text('story'),
    asked: text('asked'),
    feelings: Array.isArray(feelings)
      ? feelings.map((id: string) => wordsOf(id, field, clock))
      : [],
  }
}

function earlierOf(record: CaseRecord | null): RecoveryView['earlier'] {
  const last = record?.about.earlier?.at(-1)
  if (!last) return null
  return {
    when: last.at ?? null,
    what: last.what,
    promised: last.promised ?? null,
    kept: last.promisedAndKept,
  }
}

function offerViews(record: CaseRecord): RecoveryView['offers'] {
  return record.offers.map((offer) => ({
    id: offer.id,
    text: offer.text,
    cost: offer.cost,
    gesture: offer.gesture,
    state: offerStateOf(record, offer),
    approval: approvalOf(record, offer.id)?.id ?? null,
    reason: offer.reason,
  }))
}

function statusOf(state: CaseState, phase: 'live' | 'after' | undefined): RecoveryView['status'] {
  return state.record?.closed ? 'closed' : (phase ?? 'live')
}

function canOf(state: CaseState): RecoveryView['can'] {
  const record = state.readOnly ? null : state.record
  const { snapshot } = state
  const value = snapshot?.value
  const going = !!record && typeof value === 'object'
  const paused = !!record && value === 'paused'
  const escalated = !!record && value === 'escalated'
  const closed = !!record && value === 'closed'
  return {
    back: going && record.trail.length > 0,
    jump: going,
    skip: going && canSkip(state),
    pause: going,
    resume: paused || escalated,
    escalate: going || paused,
    raiseSafety: going || paused || escalated,
    clearSafety: !!record && value === 'safety',
    close: !!record && !closed,
    reopen: closed,
  }
}

function canSkip(state: CaseState): boolean {
  if (!isLive(state)) return false
  const envelope = { v: 1, seq: 1, id: '-', at: '', by: '' } as const
  return state.snapshot.can({ ...envelope, type: 'beat.skipped', beat: state.record.at })
}

/** What should be on the screen now. Pure: the same case at the same time gives the same view. */
export function viewOf(state: CaseState, clock: Clock): RecoveryView {
  const { flow, record } = state
  const shown = record && withDrafts(record, state.drafts)
  const beat =
    shown && flow && !shown.closed && isLive(state) ? beatView(shown.at, shown, flow, clock) : null
  const sums = record?.closed || beat?.records.includes('summary')
  const about = record?.about
  const view = {
    status: statusOf(state, beat?.phase),
    overlay: overlayOf(record),
    readOnly: state.readOnly,
    flow: {
      id: flow?.id ?? record?.flow.id ?? '',
      version: flow?.version ?? record?.flow.version ?? '',
      name: flow?.name ?? record?.flow.id ?? '',
      notice: flow?.attribution.notice ?? '',
    },
    about: {
      customer: about?.customer.firstName ?? about?.customer.name ?? null,
      agent: { id: about?.agent.id ?? '', name: about?.agent.name ?? '' },
      channel: about?.channel ?? '',
      authority: record?.authority ?? null,
      mine: about === undefined || about.agent.id === state.by,
    },
    steps: shown && flow ? stepViews(shown, flow) : [],
    beat,
    kept: keptOf(record, flow, clock),
    offers: record ? offerViews(record) : [],
    rounds: record ? roundsOf(record) : 0,
    owed: record ? owedViews(record, clock) : [],
    notified: record?.notified ?? [],
    earlier: earlierOf(record),
    notices: record ? [...lostNotice(state.lost), ...noticesOf(record)] : [],
    summary: sums && shown && flow ? summaryOf(shown, flow, clock) : null,
    closing:
      isLive(state) && shown && !record?.closed && !state.readOnly
        ? closingViews({ ...state, record: shown }, clock)
        : [],
    can: canOf(state),
    saved: state.saved,
  }
  return { caseId: state.caseId, ...shorten(view) }
}
