import type { Run } from '../indexed-db/connection'
import { found } from '../indexed-db/transaction'
import type { Surroundings } from './surroundings'

/** Lets one page of the browser send at a time. */
export interface Turns {
  /** Does the work when it is this page's turn, or not at all while another page is at it. */
  take(work: () => Promise<void>): Promise<void>
  /** Does the work, which lasts, on one page of the browser: on this one once its turn has come. */
  hold(signal: AbortSignal, work: () => Promise<void>): Promise<void>
}

/** For a page that shares nothing with others. */
export const alone: Turns = { take: (work) => work(), hold: (_, work) => work() }

/** How long a turn lasts without a word from its page, in milliseconds. */
const lease = 30_000

/**
 * Turns by Web Lock where there is one, which ends with its page; else by a row that says until when
 * a page has its turn. Should two pages send at once after all, no event is doubled: ids and numbers
 * see to that.
 */
export function turnsOf(name: string, run: Run, surroundings: Surroundings): Turns {
  const leased = leases(run, surroundings)
  return {
    async hold(signal, work) {
      const locks = typeof BroadcastChannel === 'function' ? locksOf() : undefined
      if (!locks) return work()
      let begun = false
      const asked = locks.request(`amends:${name}:changes`, { signal }, () => {
        begun = true
        return work()
      })
      await asked.catch((error: unknown) => {
        if (begun || signal.aborted) throw error
        return work()
      })
    },
    async take(work) {
      const locks = locksOf()
      if (!locks) return leased.take(work)
      let begun = false
      const asked = locks.request(`amends:${name}`, () => {
        begun = true
        return work()
      })
      await asked.catch((error: unknown) => {
        if (begun) throw error
        return leased.take(work)
      })
    },
  }
}

function locksOf(): LockManager | undefined {
  try {
    return (globalThis as { navigator?: Partial<Navigator> }).navigator?.locks
  } catch {
    return undefined
  }
}

function leases(run: Run, { now, after, random }: Surroundings): Pick<Turns, 'take'> {
  const me = String(random())
  function hold(): Promise<boolean> {
    return run(['turns'], 'relaxed', async (table) => {
      const row: IDBRequest<{ holder: string; until: number } | undefined> =
        table('turns').get('send')
      const held = await found(row)
      const left = held ? held.until - now() : 0
      if (held && held.holder !== me && left > 0 && left <= lease) return false
      table('turns').put({ holder: me, until: now() + lease }, 'send')
      return true
    })
  }
  return {
    async take(work) {
      if (!(await hold())) return
      let done = false
      let stop = () => {}
      const renew = () => {
        if (!done) stop = after(lease / 3, () => void hold().then(renew, renew))
      }
      renew()
      try {
        await work()
      } finally {
        done = true
        stop()
        await run(['turns'], 'relaxed', async (table) => void table('turns').delete('send'))
      }
    },
  }
}
