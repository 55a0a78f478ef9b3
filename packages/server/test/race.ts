import { randomUUID } from 'node:crypto'
import { said, type Caller } from './desk'

/** A loser makes way for some of the others, as a client does: else each event costs them all a request. */
function pause(writers: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.random() * writers * 8)
  })
}

/**
 * Writers that append to one case, one event at a time, each event sent twice, from wherever any of
 * them last heard that the case stands. Answers what is in the log in the end.
 */
export async function race(
  callers: readonly Caller[],
  caseId: string,
  perWriter: number,
): Promise<{
  readonly events: readonly { readonly id: string }[]
  readonly sent: readonly string[]
}> {
  const sent: string[] = []
  let newest = 0
  await Promise.all(
    callers.map(async (caller) => {
      for (let at = 0; at < perWriter; at += 1) {
        const event = said(`words ${at}`, randomUUID())
        sent.push(event.id)
        for (let done = 0; done < 2;) {
          const { status, body } = await caller.append(caseId, newest, event)
          const answer = body as { seq: number; code?: string }
          if (status !== 200 && status !== 409) throw new Error(`${status} ${answer.code}`)
          newest = Math.max(newest, answer.seq)
          if (status === 200) done += 1
          else await pause(callers.length)
        }
      }
    }),
  )
  const [first] = callers
  const { body } = (await first?.read(caseId)) ?? { body: null }
  const { events } = body as { events: { id: string }[] }
  return { events, sent }
}
