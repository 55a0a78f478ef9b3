import { hashFlow, httpStore, type CaseEvent, type HttpStore } from '@amends/core'
import { openedEvent } from '../../../tests/fixtures/cases'
import { smallFlow } from '../../../tests/fixtures/small-flow'
import { said, type Caller, type Desk } from './desk'
import type { Race } from './race'

/**
 * Browsers whose agents all write in one case, one event after the other, over a network on which
 * every request that writes arrives twice.
 */
export async function raceOfStores(
  desk: Pick<Desk, 'url'>,
  callers: readonly Caller[],
  caseId: string,
  perWriter: number,
): Promise<Race> {
  const [first] = callers
  const opened = openedEvent(smallFlow)
  await first?.send('PUT', `/flows/${hashFlow(smallFlow)}`, smallFlow)
  await first?.append(caseId, 0, opened)
  let beaten = 0
  const twice: typeof fetch = async (input, init) => {
    if (init?.method !== 'POST') return fetch(input, init)
    const [one, other] = await Promise.all([fetch(input, init), fetch(input, init)])
    if (one.status === 409) beaten += 1
    return Math.random() < 0.5 ? one : other
  }
  const sent = [opened.id]
  await Promise.all(
    callers.map(async ({ headers }, at) => {
      const store = httpStore({
        url: desk.url,
        name: `${at}`,
        headers: () => headers,
        fetch: twice,
      })
      for (let n = 0; n < perWriter; n += 1) {
        sent.push(await written(store, caseId, `words ${n}`))
        await rest(Math.random() * 200)
      }
      while ((await store.unsent()).length > 0) await store.sync()
      store.close()
    }),
  )
  const { body } = (await first?.read(caseId)) ?? {}
  return { ...(body as Pick<Race, 'events' | 'seq'>), sent, beaten }
}

/** Writes as an open case does: after what it knows, and anew when somebody was first. */
async function written(store: HttpStore, caseId: string, text: string): Promise<string> {
  const event = said(text)
  for (;;) {
    const known = await logIn(store, caseId)
    const next = { ...event, seq: known.length + 1 } as CaseEvent
    const { ok } = await store.append(caseId, known.length, [next], known.at(-1)?.id)
    if (ok) return event.id
  }
}

/** A server that does not answer in time is asked again, as an agent does. */
async function logIn(store: HttpStore, caseId: string): Promise<readonly CaseEvent[]> {
  for (;;) {
    const log = await store.read(caseId).catch(() => null)
    if (log) return log as readonly CaseEvent[]
    await rest(100)
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
