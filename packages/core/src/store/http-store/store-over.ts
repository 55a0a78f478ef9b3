import { checkedStore } from '../checked-store'
import type { Listeners } from '../listeners'
import { listed } from '../listed'
import { refusedBy } from '../refusals'
import type { Store } from '../types'
import { unanswered } from '../unanswered'
import { changesOf } from './changes'
import { otherPerson, unread } from './failures'
import { homeOf, type Place, type Places } from './home'
import { deliveriesOf, unsentIn } from './deliveries'
import { heldBack } from './held-back'
import { lastAnswers, listQuery, merged } from './merging'
import { outboxOf } from './outbox'
import { reconciler } from './reconcile'
import { refresherOf } from './refresh'
import { goneIn, unsent, type Replica } from './replica'
import { isFlowOf } from './replay'
import type { Surroundings } from './surroundings'
import type { HttpStore, HttpStoreOptions } from './types'
import { wireTo } from './wire'

/** What a store over the wire stands on: where it keeps its copy, and who else is there. */
export interface Ground extends Places {
  readonly surroundings: Surroundings
  /** Who hears that the log of a case is another. */
  readonly tabs: Listeners
  /** Who hears how far a case has come on its way to the server. */
  readonly moves: Listeners
}

export function storeOver(options: HttpStoreOptions, ground: Ground): HttpStore {
  const { surroundings, tabs, moves } = ground
  const held = heldBack(surroundings)
  const replica = () => place().then((found) => held.over(found.replica))
  const turns = () => place().then((found) => found.turns)
  const told = new Map<string, number>()
  const answers = lastAnswers()
  let watching = 0
  let networkFailed = false
  let started: (() => void) | null = null
  let closed = false

  const home = homeOf(ground, () => wire)
  const wire = wireTo(
    options,
    surroundings,
    () => {
      if (networkFailed) void outbox.drain('eager')
      networkFailed = false
    },
    home.guard,
  )
  // What the outbox itself hears must not send it on: it would never come to rest.
  const outgoing = wireTo(options, surroundings, () => undefined, home.guard)
  const flows: Pick<Store, 'getFlow'> = {
    async getFlow(hash) {
      const local = await replica()
      const flow = await local.getFlow(hash)
      if (flow !== null) return flow
      const remote = await wire.getFlow(hash)
      if (!remote.ok || remote.value === null) return null
      if (isFlowOf(remote.value, hash)) await local.putFlow(hash, remote.value as never)
      return remote.value
    },
  }
  const { refresh, refreshed } = refresherOf({
    reconcile: reconciler(wire, replica, flows),
    now: surroundings.now,
    changed: (caseId, seq) => tabs.tell(caseId, seq),
    moved({ caseId, seq, sent }) {
      moves.tell(caseId, sent.seq)
      if (seq > sent.seq) void outbox.drain('due')
    },
  })
  const deliveries = deliveriesOf(replica, surroundings)
  const outbox = outboxOf({
    wire: outgoing,
    replica,
    held,
    reconcile: reconciler(outgoing, replica, flows),
    turns,
    surroundings,
    changed: (caseId, seq) => tabs.tell(caseId, seq),
    erased: (caseId) => tabs.tell(caseId, 0),
    failed: () => {
      networkFailed = true
    },
    moved: (caseId, seq) => {
      moves.tell(caseId, seq)
    },
  })
  const changes = changesOf({
    wire,
    turns,
    surroundings,
    heard: (caseId, seq) => void heard(caseId, seq).catch(() => undefined),
    catchUp: () => catchUp().catch(() => false),
  })

  function place(): Promise<Place> {
    start()
    return home.place()
  }
  /** For whoever uses this page; rejects while it is somebody else than whose the cases are. */
  async function own(): Promise<Replica> {
    const local = await replica()
    if (home.guard.barred) throw new Error(`[amends] ${otherPerson.reason} (${otherPerson.code})`)
    return local
  }
  /** From the first use on: what earlier pages left is sent, and word from other tabs is heard. */
  function start(): void {
    if (started || closed) return
    const stops = [
      surroundings.wakes(() => {
        changes.hurry()
        void outbox.drain('eager')
      }),
      moves.watch(null, (_, caseId) => deliveries.look(caseId)),
      tabs.watch(null, (seq, caseId) => {
        if (seq === 0) answers.forget(caseId)
        deliveries.look(caseId)
      }),
    ]
    started = () => stops.forEach((stop) => stop())
    void outbox.drain('all')
  }
  async function heard(caseId: string, seq: number): Promise<void> {
    const here = await (await replica()).standing(caseId)
    if (here.seq > 0) {
      if (seq !== here.sent.seq) await refresh(caseId)
    } else if (seq > 0 && told.get(caseId) !== seq) {
      told.set(caseId, seq)
      tabs.tell(caseId, seq)
    }
  }
  /** What changed while nobody listened: in cases that are open or owe, there or here. */
  async function catchUp(): Promise<boolean> {
    const lists = [await wire.list({ open: 'true' }), await wire.list({ owing: 'true' })]
    const local = await replica()
    const seen = new Map<string, number>()
    for (const there of lists) {
      if (!there.ok) return false
      for (const { caseId, seq } of there.value.cases) seen.set(caseId, seq)
    }
    for (const [caseId, seq] of seen) await heard(caseId, seq)
    for (const { caseId, closed: done, owed } of await local.list()) {
      if ((!done || owed.length > 0) && !seen.has(caseId)) await refresh(caseId)
    }
    for (const [caseId, seq] of told) {
      if (!seen.has(caseId) && told.delete(caseId)) tabs.tell(caseId, seq)
    }
    return true
  }

  const store = checkedStore(async () => {
    const local = await own()
    return {
      ...local,
      ...flows,
      remove: (caseId) => local.remove(caseId, true),
      async append(caseId, expectedSeq, events, after) {
        const result = await local.append(caseId, expectedSeq, events, after)
        if (result.ok && events.length > 0) void outbox.drain('due')
        return result
      },
      async read(caseId, from) {
        if (refreshed(caseId)) return local.read(caseId, from)
        const looking = refresh(caseId)
        if ((await local.standing(caseId)).seq > 0) return local.read(caseId, from)
        const code = await looking
        const events = await local.read(caseId, from)
        if (code !== null && events.length === 0) throw unread(code)
        return events
      },
    }
  }, tabs)

  return {
    ...store,
    append: (...args) =>
      store.append(...args).catch((error: unknown) => {
        const { reason } = otherPerson
        return home.guard.barred ? { ok: false, code: 'store/denied', reason } : refusedBy(error)
      }),
    watch(caseId, listener) {
      start()
      watching += 1
      changes.start()
      const stop = store.watch(caseId, (seq, id) => {
        if (seq > 0) return listener(seq, id)
        void replica()
          .then((local) => local.standing(id))
          .then(goneIn, () => undefined)
          .then((why) => listener(seq, id, why))
          .catch(() => undefined)
      })
      let stopped = false
      return () => {
        stop()
        if (stopped) return
        stopped = true
        watching -= 1
        if (watching === 0) changes.stop()
      }
    },
    async list(filter) {
      const local = await own()
      const all = () => Promise.all([local.list(), local.standings().catch(() => [])])
      const before = await all()
      const query = listQuery(filter)
      const there = await wire.list(query)
      await own()
      const now = await all()
      const code = there.ok ? !there.value.whole && 'store/too-many' : there.failure.code
      if (code) throw unanswered(code, listed(answers.known(query, now[0]), filter))
      const cases = there.ok ? there.value.cases : []
      answers.keep(query, cases)
      return listed(merged(cases, [before, now]), filter)
    },
    delivery: (caseId, listener) => {
      start()
      return deliveries.follow(caseId, listener)
    },
    unsent: () => own().then(unsentIn),
    sync: () => place().then(() => outbox.drain('all')),
    async sendAgain(caseId) {
      const local = await own()
      const { sent } = await local.standing(caseId)
      if (!sent.forgotten || !(await local.mark(caseId, sent.seq, unsent))) return false
      moves.tell(caseId, 0)
      void outbox.drain('due')
      return true
    },
    copy: checkedStore(own, tabs),
    close() {
      closed = true
      started?.()
      outbox.close()
      changes.stop()
      deliveries.close()
    },
  }
}
