import { randomUUID } from 'node:crypto'
import { said, type Caller } from './desk'

/** What one case was told that it holds. */
interface Told {
  readonly caseId: string
  readonly acknowledged: string[]
}

/** Appends to cases as fast as it can, and remembers what was acknowledged. */
export interface Hammer {
  readonly told: readonly Told[]
  /** Resolves when so many more were acknowledged, or nothing works any more. */
  readonly more: (count: number) => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Each case has two writers, who meet. Whoever gets no answer sends the same again, until `stop`:
 * an answer that was lost is no reason to lose an event, or to store it twice.
 */
export function hammer(caller: () => Caller, count: number): Hammer {
  let stopped = false
  let total = 0
  const told = Array.from({ length: count }, () => ({
    caseId: `case-${randomUUID()}`,
    acknowledged: [] as string[],
  }))
  const write = async ({ caseId, acknowledged }: Told) => {
    let seq = 0
    let event = said('words')
    while (!stopped) {
      const answer = await caller()
        .append(caseId, seq, event)
        .catch(() => null)
      const { seq: stands } = Object(answer?.body) as { seq?: number }
      if (answer?.status === 200) {
        acknowledged.push(event.id)
        event = said('words')
        total += 1
      }
      if (stands === undefined) await rest(20)
      else seq = stands
    }
  }
  const writers = [...told, ...told].map(write)
  return {
    told,
    async more(wanted) {
      const goal = total + wanted
      while (total < goal && !stopped) await rest(5)
    },
    async stop() {
      stopped = true
      await Promise.all(writers)
    },
  }
}

/** What is wrong with the cases: acknowledged and not there, there twice, or a hole in the log. */
export async function faultsOf(caller: Caller, told: readonly Told[]): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { caseId, acknowledged } of told) {
    const { body } = await caller.read(caseId)
    const { seq, events } = body as { seq: number; events: { id: string }[] }
    const ids = events.map(({ id }) => id)
    const lost = acknowledged.filter((id) => !ids.includes(id))
    if (lost.length > 0) faults.push(`${lost.length} lost`)
    if (new Set(ids).size < ids.length) faults.push('stored twice')
    if (seq !== events.length) faults.push(`${events.length} events at seq ${seq}`)
  }
  return faults
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
