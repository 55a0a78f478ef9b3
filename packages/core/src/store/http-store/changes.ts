import { backoff } from '../backoff'
import { readEvents, type StreamEvent } from './event-stream'
import type { Surroundings } from './surroundings'
import type { Turns } from './turns'
import type { Wire } from './wire'

/** Milliseconds: between two looks at a server that gives no stream, at least and at most. */
const soonest = 1_000
const latest = 15_000
/** A stream that is silent for so long is taken for dead. */
const silence = 60_000

export interface Changes {
  /** Begins to follow, if it does not yet. */
  start(): void
  /** Tries again now. */
  hurry(): void
  stop(): void
}

interface Parts {
  readonly wire: Wire
  readonly turns: () => Promise<Turns>
  readonly surroundings: Surroundings
  /** A case has this many events at the server. */
  readonly heard: (caseId: string, seq: number) => void
  /** Asks for what may have been missed. Answers whether it was had. */
  readonly catchUp: () => Promise<boolean>
}

/**
 * Follows what changes at the server over a stream, from where it broke off; and where there is no
 * stream, by asking from time to time.
 */
export function changesOf({ wire, turns, surroundings, heard, catchUp }: Parts): Changes {
  const { after, random } = surroundings
  let running: AbortController | null = null
  let wake = () => {}

  async function follow({ signal }: AbortController): Promise<void> {
    let cursor: string | null = null
    let tries = 0
    let missing = true
    let link = new AbortController()
    let lookAgain = () => {}
    /** As long as the stream lasts: what comes over it does not tell what was missed before. */
    async function look(count = 1): Promise<void> {
      const { signal: over } = link
      lookAgain()
      missing = true
      missing = !(await catchUp())
      if (missing && !over.aborted) lookAgain = after(waitAfter(count), () => void look(count + 1))
    }
    function hear({ id, type, data }: StreamEvent): void {
      tries = 0
      cursor = id ?? cursor
      if (type === 'reset') void look()
      const [caseId, seq] = type === 'case' ? changeIn(data) : []
      if (typeof caseId === 'string' && typeof seq === 'number') heard(caseId, seq)
    }
    while (!signal.aborted) {
      link = new AbortController()
      const end = () => {
        lookAgain()
        link.abort()
      }
      signal.addEventListener('abort', end)
      const streaming = await wire.changes(cursor, link.signal)
      // Without a cursor the stream begins now, and what was before it is not told.
      if (missing || cursor === null || !streaming.ok) await look()
      if (streaming.ok && streaming.value.body && !signal.aborted) {
        let still = after(silence, end)
        const alive = () => {
          still()
          still = after(silence, end)
        }
        await readEvents(streaming.value.body, alive, hear).catch(() => undefined)
        still()
      }
      end()
      signal.removeEventListener('abort', end)
      tries += 1
      if (!signal.aborted) await pause(tries)
    }
  }
  const waitAfter = (tries: number) => soonest + backoff(tries, random, latest - soonest)
  function pause(tries: number): Promise<void> {
    return new Promise((resolve) => {
      const stop = after(waitAfter(tries), resolve)
      wake = () => {
        stop()
        resolve()
      }
    })
  }

  return {
    start() {
      if (running) return
      const mine = new AbortController()
      running = mine
      void turns()
        .then(({ hold }) => hold(mine.signal, () => follow(mine)))
        .catch(() => undefined)
    },
    hurry: () => wake(),
    stop() {
      running?.abort()
      running = null
      wake()
    },
  }
}

function changeIn(data: string): readonly unknown[] {
  try {
    const { caseId, seq } = Object(JSON.parse(data)) as Readonly<Record<string, unknown>>
    return [caseId, seq]
  } catch {
    return []
  }
}
