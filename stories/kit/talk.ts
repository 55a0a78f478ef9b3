import type { BeatView, CaseEventInput, CommitmentKind, Due, Flow, Recovery } from '@amends/core'
import { answerTo, me, offer, onDay } from './sample'
import { placesOf, wishesFor, type Wishes } from './wishes'

/** A talk that goes in a circle is given up. */
const mostBeats = 80

type Send = (...events: readonly CaseEventInput[]) => Promise<void>

/** Whatever the case does not take is left out: a talk goes on as far as it can. */
function sender(recovery: Recovery): Send {
  return async (...events) => {
    if (events.length === 0 || (await recovery.send(events)).ok || events.length === 1) return
    for (const event of events) await recovery.send(event)
  }
}

async function answerAll(recovery: Recovery, send: Send, wishes: Wishes): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    const beat = recovery.view().beat
    const open = beat?.fields.filter((field) => field.value === null && field.shut === null) ?? []
    if (!beat || open.length === 0) return
    await send(
      ...open.map((field) => ({
        type: 'field.answered' as const,
        beat: beat.path,
        field: field.id,
        value: wishes.answers[field.id] ?? answerTo(field),
      })),
    )
  }
}

async function findMatch(recovery: Recovery, send: Send, beat: BeatView, wishes: Wishes) {
  const gesture = beat.kind === 'gesture'
  if (recovery.view().offers.some((one) => one.state === 'accepted' && one.gesture === gesture)) {
    return
  }
  const made = gesture ? offer.gesture : offer.fix
  const id = `offer-${recovery.view().offers.length + 1}`
  await send({ type: 'offer.made', offer: id, ...made, gesture })
  const declines = wishes.facts.has('rounds-over') && !gesture && recovery.view().rounds < 3
  await send({ type: 'offer.settled', offer: id, result: declines ? 'declined' : 'accepted' })
}

function promise(kind: CommitmentKind, what: string, due: Due): CaseEventInput {
  return { type: 'commitment.made', commitment: `${kind}-1`, kind, what, due, owner: me }
}

async function keepPromises(recovery: Recovery, send: Send, beat: BeatView, wishes: Wishes) {
  const owed = recovery.view().owed
  const has = (kind: CommitmentKind) => owed.some((one) => one.kind === kind)
  if (beat.phase === 'after') {
    const settled = owed.filter(({ kind }) => {
      if (kind === 'fix') return !wishes.facts.has('promise-open')
      return kind !== 'follow-up' || beat.kind === 'follow-up'
    })
    for (const { id } of settled) await send({ type: 'commitment.kept', commitment: id })
    return
  }
  if (!has('fix')) await send(promise('fix', offer.fix.text, onDay(1, '12:00')))
  else if (!has('follow-up')) await send(promise('follow-up', 'call Ana back', onDay(3, '10:00')))
  if (wishes.facts.has('delegated')) {
    await send({
      type: 'commitment.delegated',
      commitment: 'fix-1',
      to: { id: 'depot', name: 'The depot' },
      check: 'check-1',
      checkDue: onDay(1, '09:00'),
    })
  }
}

async function cover(recovery: Recovery, send: Send, wishes: Wishes): Promise<void> {
  const beat = recovery.view().beat
  if (!beat) return
  await send(
    ...beat.points
      .filter(({ covered }) => !covered)
      .map(({ id: point }) => ({ type: 'point.covered' as const, beat: beat.path, point })),
  )
  await answerAll(recovery, send, wishes)
  if (beat.records.includes('offers')) await findMatch(recovery, send, beat, wishes)
  if (beat.records.includes('commitments')) await keepPromises(recovery, send, beat, wishes)
  if (beat.records.includes('notified') && recovery.view().notified.length === 0) {
    await send({
      type: 'notified.recorded',
      who: 'The depot',
      what: 'Tomorrow before noon is promised',
    })
  }
  await answerAll(recovery, send, wishes)
}

/** The open exit that leads on: to the beat itself if one does, else the first. */
function wayOn(flow: Flow, beat: BeatView, target: string | null): string | null {
  const places = placesOf(flow)
  const index = (path: string) => places.findIndex((place) => place.path === path)
  const exits = places[index(beat.path)]?.beat.exits ?? []
  const to = (id: string) => exits.find((exit) => exit.id === id)?.to ?? ''
  const open = beat.exits.filter((exit) => exit.open)
  const onward = open.filter(({ id }) => {
    const there = index(to(id))
    return there < 0 || there > index(beat.path)
  })
  const found = open.find(({ id }) => to(id) === target) ?? onward[0] ?? open[0]
  return found?.id ?? null
}

/**
 * Talks the case through its flow as a good agent would, until it stands at the beat (null: until it
 * is closed). Calls `arrived` with each beat it comes to. Answers whether it got there.
 */
export async function talkTo(
  recovery: Recovery,
  flow: Flow,
  target: string | null,
  arrived: (path: string) => void = () => undefined,
): Promise<boolean> {
  const send = sender(recovery)
  const wishes = wishesFor(flow, target ?? '')
  const order = placesOf(flow).map(({ path }) => path)
  for (let count = 0; count < mostBeats; count += 1) {
    const { beat, status } = recovery.view()
    if (status === 'closed' || !beat) return target === null
    arrived(beat.path)
    if (beat.path === target) return true
    if (target && order.indexOf(beat.path) > order.indexOf(target)) return false
    await cover(recovery, send, wishes)
    const exit = wayOn(flow, recovery.view().beat ?? beat, target)
    if (!exit) return false
    await send({ type: 'beat.left', beat: beat.path, exit })
  }
  return false
}
