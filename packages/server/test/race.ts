import { randomUUID } from 'node:crypto'
import { backoff } from '../../core/src/store/backoff'
import { said, type Caller } from './desk'

/** Milliseconds that a writer waits at most, however often others were faster. */
const longestPause = 2_000

export interface Race {
  /** What is in the log in the end, and where the server says that it ends. */
  readonly events: readonly { readonly id: string }[]
  readonly seq: number
  /** Ids of what was sent and acknowledged. */
  readonly sent: readonly string[]
  /** Requests that another writer was faster than. */
  readonly beaten: number
}

/**
 * Writers that append to one case, one event at a time, each event sent twice. They know where the
 * case stands as those do who follow the changes. Whoever was beaten makes way as the outbox of
 * `httpStore` does for a server that is busy, longer each time.
 */
export async function race(
  callers: readonly Caller[],
  caseId: string,
  perWriter: number,
): Promise<Race> {
  const sent: string[] = []
  let newest = 0
  let beaten = 0
  const write = async (caller: Caller, event: unknown) => {
    for (let tries = 0; ; tries += 1) {
      const { status, body } = await caller.append(caseId, newest, event)
      const { seq, code } = body as { readonly seq: number; readonly code?: string }
      if (status !== 200 && status !== 409) throw new Error(`${status} ${code}`)
      newest = Math.max(newest, seq)
      if (status === 200) return
      beaten += 1
      await pause(backoff(tries, Math.random, longestPause))
    }
  }
  await Promise.all(
    callers.map(async (caller) => {
      for (let at = 0; at < perWriter; at += 1) {
        const event = said(`words ${at}`, randomUUID())
        sent.push(event.id)
        await write(caller, event)
        await write(caller, event)
      }
    }),
  )
  const [first] = callers
  const { body } = (await first?.read(caseId)) ?? {}
  return { ...(body as Pick<Race, 'events' | 'seq'>), sent, beaten }
}

/** What is wrong with the log: an event that is lost, doubled or from nowhere, or a hole. */
export function faultsOfRace({ events, seq, sent }: Race): readonly string[] {
  const ids = events.map(({ id }) => id)
  const there = new Set(ids)
  const lost = sent.filter((id) => !there.has(id)).length
  const foreign = ids.filter((id) => !sent.includes(id)).length
  return [
    ...(lost > 0 ? [`${lost} lost`] : []),
    ...(there.size < ids.length ? [`${ids.length - there.size} doubled`] : []),
    ...(foreign > 0 ? [`${foreign} from nowhere`] : []),
    ...(seq === ids.length ? [] : [`${ids.length} events at seq ${seq}`]),
  ]
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
