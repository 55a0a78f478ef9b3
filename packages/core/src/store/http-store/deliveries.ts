import type { Delivery } from '../types'
import type { Replica, Standing } from './replica'
import type { Surroundings } from './surroundings'
import type { Unsent } from './types'

type Listener = (delivery: Delivery) => void

/** Sending that takes longer than this is told of, in milliseconds: what is quicker would flicker. */
const slow = 400

/** What passes once the agent signs in. */
const signIn = ['store/signed-out', 'store/other-person']

/** How far a case has come on its way to the server, from where it stands. */
function deliveryOf({ seq, sent }: Standing, setAside: number): Delivery {
  const waiting = Math.max(seq - sent.seq, 0)
  const problem = waiting > 0 ? sent.problem : null
  const kept = sent.tries > 0 ? 'waiting' : 'sending'
  const state = problem?.refused ? 'refused' : kept
  const tells = problem && (problem.refused || signIn.includes(problem.code))
  return {
    state: waiting === 0 ? 'sent' : state,
    waiting,
    problem: tells ? { code: problem.code, reason: problem.reason } : null,
    setAside,
  }
}

/** All that the server does not have. */
export async function unsentIn(replica: Replica): Promise<readonly Unsent[]> {
  const rows = (await replica.standings()).map(async (standing): Promise<Unsent> => {
    const setAside = (await replica.aside(standing.caseId)).map(({ event }) => event)
    const events = await replica.read(standing.caseId, standing.sent.seq + 1)
    const delivery = deliveryOf(standing, setAside.length)
    return { caseId: standing.caseId, delivery, events, setAside }
  })
  const all = await Promise.all(rows)
  return all.filter(({ events, setAside }) => events.length > 0 || setAside.length > 0)
}

export interface Deliveries {
  follow(caseId: string, listener: Listener): () => void
  /** Looks again and tells those who follow the case, if it is any different. */
  look(caseId: string): void
  close(): void
}

interface Followed {
  readonly listeners: Set<Listener>
  last: Delivery | null
  setAside: number
  looks: number
  cancel: () => void
}

export function deliveriesOf(replica: () => Promise<Replica>, { after }: Surroundings): Deliveries {
  const all = new Map<string, Followed>()

  function tell(listener: Listener, delivery: Delivery): void {
    try {
      listener(delivery)
    } catch {
      // Its bug must not keep the others from hearing.
    }
  }
  async function read(caseId: string, followed: Followed): Promise<void> {
    followed.looks += 1
    const mine = followed.looks
    const local = await replica()
    const standing = await local.standing(caseId)
    const fresh = (await local.aside(caseId)).filter(({ told }) => !told).length
    if (mine !== followed.looks) return
    followed.setAside += fresh
    if (fresh > 0) await local.markTold(caseId)
    const next = deliveryOf(standing, followed.setAside)
    followed.cancel()
    const show = () => {
      if (followed.last && same(followed.last, next)) return
      followed.last = next
      for (const listener of followed.listeners) tell(listener, next)
    }
    if (next.state === 'sending' && followed.last) followed.cancel = after(slow, show)
    else show()
  }
  function look(caseId: string): void {
    const followed = all.get(caseId)
    if (followed) void read(caseId, followed).catch(() => undefined)
  }

  return {
    look,
    follow(caseId, listener) {
      const followed: Followed = all.get(caseId) ?? {
        listeners: new Set(),
        last: null,
        setAside: 0,
        looks: 0,
        cancel: () => {},
      }
      const mine: Listener = (delivery) => listener(delivery)
      all.set(caseId, followed)
      followed.listeners.add(mine)
      if (followed.last) tell(mine, followed.last)
      else look(caseId)
      return () => {
        followed.listeners.delete(mine)
        if (followed.listeners.size > 0 || all.get(caseId) !== followed) return
        followed.cancel()
        all.delete(caseId)
      }
    },
    close() {
      for (const { cancel } of all.values()) cancel()
      all.clear()
    },
  }
}

function same(one: Delivery, other: Delivery): boolean {
  return (
    one.state === other.state &&
    one.waiting === other.waiting &&
    one.setAside === other.setAside &&
    one.problem?.code === other.problem?.code
  )
}
