import { changesAfter, lastChange, type Change } from '../database/changes'
import type { Database, Transaction } from '../database/types'

const batch = 500
/** More than this, and listing anew is cheaper for everybody. */
const mostMissed = 1_000

export interface Listener {
  /** Where the listener stands as it begins. `isReset`: too much was missed, so list anew. */
  readonly start: (at: number, isReset: boolean) => void
  readonly tell: (change: Change) => void
}

export interface ChangeFeed {
  /** Something was appended for this team, by this process. */
  wake(team: string): void
  /** Tells of every case that grows after `cursor` (null: from now on). Answers how to stop. */
  follow(team: string, cursor: number | null, listener: Listener): Promise<() => void>
  stop(): void
}

interface Follower {
  /** The last change that it was told of. */
  at: number
  readonly tell: Listener['tell']
}

interface TeamFeed {
  readonly followers: Set<Follower>
  isReading: boolean
  isAsked: boolean
}

/**
 * Tells those who follow a team of its changes. It asks the database every `every` milliseconds, so
 * it hears what other processes append, and at once when this one does. Nobody follows: no query.
 */
export function changeFeed(database: Database, every: number): ChangeFeed {
  const feeds = new Map<string, TeamFeed>()
  const timer = setInterval(() => {
    for (const team of feeds.keys()) wake(team)
  }, every)
  timer.unref()

  function wake(team: string): void {
    const feed = feeds.get(team)
    if (!feed) return
    feed.isAsked = true
    if (!feed.isReading) void readOn(team, feed)
  }

  async function readOn(team: string, feed: TeamFeed): Promise<void> {
    feed.isReading = true
    try {
      while (feed.isAsked && feed.followers.size > 0) {
        feed.isAsked = false
        const from = Math.min(...Array.from(feed.followers, ({ at }) => at))
        const found = await database.inTeam(team, (tx) => changesAfter(team, tx, from, batch))
        for (const change of found) {
          for (const follower of feed.followers) deliver(follower, change)
        }
        feed.isAsked ||= found.length === batch
      }
    } catch {
      // The database does not answer: what was missed is read when it does, at the next turn.
    } finally {
      feed.isReading = false
    }
  }

  return {
    wake,
    async follow(team, cursor, { start, tell }) {
      const { at, isReset } = await database.inTeam(team, (tx) => placeOf(team, tx, cursor))
      const feed = feeds.get(team) ?? { followers: new Set(), isReading: false, isAsked: false }
      const follower = { at, tell }
      feeds.set(team, feed)
      feed.followers.add(follower)
      start(at, isReset)
      wake(team)
      return () => {
        feed.followers.delete(follower)
        if (feed.followers.size === 0 && feeds.get(team) === feed) feeds.delete(team)
      }
    },
    stop() {
      clearInterval(timer)
      feeds.clear()
    },
  }
}

function deliver(follower: Follower, change: Change): void {
  if (change.change <= follower.at) return
  follower.at = change.change
  follower.tell(change)
}

/** Where to go on from. A cursor from the future is of another database. */
async function placeOf(team: string, tx: Transaction, cursor: number | null) {
  const last = await lastChange(team, tx)
  if (cursor === null) return { at: last, isReset: false }
  const missed = await changesAfter(team, tx, cursor, mostMissed + 1)
  const isReset = cursor > last || missed.length > mostMissed
  return { at: isReset ? last : cursor, isReset }
}
