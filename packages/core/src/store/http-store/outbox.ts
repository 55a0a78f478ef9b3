import { backoff } from '../backoff'
import { unreachable, type Failure } from './failures'
import type { HeldBack } from './held-back'
import type { Reconcile } from './reconcile'
import { sentUpTo, type Replica, type Sent, type Standing } from './replica'
import { flowsNamedIn } from './replay'
import type { Surroundings } from './surroundings'
import type { Turns } from './turns'
import { bytesIn, type Wire } from './wire'

/** Cases that are sent at the same time. */
const atOnce = 4
/** Events and bytes of one request, unless a single event is larger. */
const mostEvents = 200
const mostBytes = 200_000
/** As many bytes more may be sent at once after each request that came through. */
const growth = 20_000
/** Requests for one case before others have their turn. */
const mostRounds = 50
/** What was refused is tried again after this, in milliseconds: rights and servers change. */
const refusedPause = 300_000

/** No pause is longer than this, in milliseconds, unless the clock was put back. */
const longestPause = 600_000
/** Before it looks again, in milliseconds, when it could not send what it may: another page may be at it. */
const shortestPause = 1_000

/** `due`: what may be tried now. `eager`: what waits for the network too. `all`: what was refused too. */
export type Zeal = 'due' | 'eager' | 'all'

export interface Outbox {
  /** Sends what waits, in this page's turn; settles when there is nothing more to try now. */
  drain(zeal: Zeal): Promise<void>
  close(): void
}

interface Parts {
  readonly wire: Wire
  readonly replica: () => Promise<Replica>
  readonly held: HeldBack
  readonly reconcile: Reconcile
  readonly turns: () => Promise<Turns>
  readonly surroundings: Surroundings
  /** The log of a case is another than before, and ends there. */
  readonly changed: (caseId: string, seq: number) => void
  /** The case was erased, there and here. */
  readonly erased: (caseId: string) => void
  /** The network or the server failed. */
  readonly failed: () => void
  /** How far a case has come is another than before. */
  readonly moved: (caseId: string, sentSeq: number) => void
}

/**
 * Sends the events that the server lacks: each case's in order and one request at a time, with the
 * ids that they were made with, as often as it takes.
 */
export function outboxOf(parts: Parts): Outbox {
  const { wire, surroundings, held, moved } = parts
  const { now, random } = surroundings
  const flowsThere = new Set<string>()
  /** Bytes of one request that the line carries in time. */
  let room = mostBytes
  let closed = false
  let draining: Promise<void> | null = null
  let wanted: Zeal | null = null
  let cancel = () => {}

  /** An instant beyond every pause is none: the clock was put back. */
  function isAhead(until: number): boolean {
    const pause = until - now()
    return pause > 0 && pause <= longestPause
  }
  function mayTry({ sent }: Standing, zeal: Zeal): boolean {
    if (isAhead(sent.leftAloneUntil)) return false
    if (!isAhead(sent.notBefore)) return true
    if (zeal === 'due') return false
    return zeal === 'all' || !sent.problem?.refused
  }
  async function note(standing: Standing, sent: Sent): Promise<boolean> {
    const local = await parts.replica()
    const done = await local.mark(standing.caseId, standing.sent.seq, sent)
    if (done) moved(standing.caseId, sent.seq)
    return done
  }
  function failed(standing: Standing, failure: Failure): Promise<boolean> {
    const tries = standing.sent.tries + 1
    const { kind, code, reason, pause } = failure
    const refused = kind === 'refused' || kind === 'too-much'
    const wait = refused ? refusedPause * (1 + random()) : backoff(tries, random)
    if (!refused) parts.failed()
    return note(standing, {
      ...standing.sent,
      tries,
      notBefore: now() + Math.max(wait, pause),
      leftAloneUntil: pause > 0 ? now() + pause : 0,
      problem: standing.sent.forgotten ? standing.sent.problem : { code, reason, refused },
    })
  }
  async function putFlows(events: readonly unknown[]): Promise<Failure | null> {
    const local = await parts.replica()
    for (const hash of flowsNamedIn(events)) {
      const flow = flowsThere.has(hash) ? null : await local.getFlow(hash)
      if (flow === null) continue
      const put = await wire.putFlow(hash, flow)
      if (!put.ok) return put.failure
      flowsThere.add(hash)
    }
    return null
  }
  /** Sends one case until the server has all of it, or will not have more now. */
  async function deliver(caseId: string): Promise<void> {
    const local = await parts.replica()
    let most = mostEvents
    for (let round = 0; round < mostRounds && !closed; round += 1) {
      const standing = await local.standing(caseId)
      const { sent } = standing
      if (standing.seq <= sent.seq) return
      if (sent.unasked || sent.forgotten) {
        if (await settle(standing)) continue
        return
      }
      const waiting = await local.read(caseId, sent.seq + 1)
      const events = firstOf(waiting, most, room)
      const flowFailure = await putFlows(events)
      const answer = flowFailure
        ? ({ ok: false, failure: flowFailure } as const)
        : await wire.send(caseId, sent.seq, events)
      const seq = sent.seq + events.length
      if (answer.ok && !answer.value.duplicate && answer.value.seq === seq) {
        await note(standing, sentUpTo(seq))
        most = mostEvents
        room = Math.min(room + growth, mostBytes)
      } else if (answer.ok || ['conflict', 'erased'].includes(answer.failure.kind)) {
        if (!(await settle(standing))) return
      } else if (answer.failure.kind === 'too-much' && !flowFailure && events.length > 1) {
        most = Math.ceil(events.length / 2)
      } else {
        if (answer.failure.kind === 'slow') room /= 2
        await failed(standing, answer.failure)
        return
      }
    }
  }
  /** The server has something else than was thought. Answers whether there is more to send now. */
  async function settle(standing: Standing): Promise<boolean> {
    const { caseId } = standing
    const done = await parts.reconcile(caseId)
    if (!done.ok) {
      if (done.failure?.kind === 'erased') parts.erased(caseId)
      else if (done.failure) await failed(standing, done.failure)
      return done.failure === null
    }
    const { changedTo, standing: after } = done.value
    if (changedTo !== null) parts.changed(caseId, changedTo)
    moved(caseId, after.sent.seq)
    const same = after.sent.seq === standing.sent.seq && after.seq === standing.seq
    // A server that lost a case may have lost its flow too.
    flowsThere.clear()
    const { unasked, forgotten } = after.sent
    if (unasked || forgotten) await note(after, { ...after.sent, notBefore: now() + refusedPause })
    // It answered as if others had written, and nothing is there: let it come to itself.
    else if (same && !standing.sent.unasked) await failed(standing, unreachable)
    else return true
    return false
  }
  async function waiting(): Promise<readonly Standing[]> {
    const all = await (await parts.replica()).standings()
    return all.filter(({ seq, sent }) => seq > sent.seq)
  }
  async function round(zeal: Zeal): Promise<void> {
    const due = (await waiting()).filter((standing) => mayTry(standing, zeal))
    const queue = due.map(({ caseId }) => caseId)
    async function work(): Promise<void> {
      for (let next = queue.shift(); next !== undefined && !closed; next = queue.shift()) {
        const caseId = next
        await deliver(caseId).then(
          () => held.release(caseId),
          (error: unknown) => {
            held.hold(caseId, error)
            moved(caseId, 0)
          },
        )
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
  }
  async function drainAll(): Promise<void> {
    while (wanted !== null && !closed) {
      const zeal = wanted
      wanted = null
      const turns = parts.turns().then(({ take }) => take(() => round(zeal)))
      await turns.catch(() => undefined)
      if (wanted === null) await plan()
    }
    draining = null
  }
  /** Comes back when the first pause is over; soon, when this page could not even look. */
  async function plan(): Promise<void> {
    const times = await waiting().then(
      (all) => all.map(({ sent }) => sent.notBefore - now()),
      () => [backoff(4, random)],
    )
    cancel()
    if (closed || times.length === 0) return
    const soonest = Math.min(Math.max(Math.min(...times), shortestPause), refusedPause)
    cancel = surroundings.after(soonest, () => void drain('due'))
  }
  function drain(zeal: Zeal): Promise<void> {
    if (closed) return Promise.resolve()
    wanted = zeals.slice(Math.max(zeals.indexOf(zeal), zeals.indexOf(wanted ?? 'due')))[0] ?? zeal
    draining ??= drainAll()
    return draining
  }

  return {
    drain,
    close() {
      closed = true
      cancel()
    },
  }
}

const zeals: readonly Zeal[] = ['due', 'eager', 'all']

/** As many events from the first on as fit in one request; one at least. */
function firstOf(events: readonly unknown[], most: number, room: number): readonly unknown[] {
  let bytes = 0
  const beyond = events.findIndex((event, at) => {
    bytes += bytesIn(JSON.stringify(event ?? null))
    return at > 0 && (at >= most || bytes > room)
  })
  return beyond === -1 ? events : events.slice(0, beyond)
}
