import { describe, expect, test, vi } from 'vitest'
import { answer, codeOf, here, leave, send, smallCase } from '../../../../tests/fixtures/cases'
import { storeWith } from '../../../../tests/fixtures/stores'
import { memoryShelf, memoryStore } from '../store/memory-store'
import type { CaseEvent, Delivery, Recovery } from '../index'

const finished = leave('listen/hear', 'finished')

/** A store behind which a server put what another wrote in the place of what we wrote. */
async function overtaken() {
  const shelf = memoryShelf()
  const store = storeWith(memoryStore({ shelf }))
  const { append } = store
  store.append = async (caseId, seq, events, after) => {
    const newest = shelf.cases.get(caseId)?.events.at(-1) as CaseEvent | undefined
    if (after !== undefined && newest?.id !== after) {
      return { ok: false, code: 'store/conflict', seq: newest?.seq ?? 0 }
    }
    return append(caseId, seq, events)
  }
  const recovery = await smallCase({ store })
  await send(recovery, finished)
  const theirs = { ...recovery.log[1], id: 'theirs', by: 'agent-2' } as CaseEvent
  shelf.cases.get('case-1')?.events.splice(1, 1, theirs)
  return { shelf, recovery, theirs }
}

describe('a page whose store put its log in another order', () => {
  test('takes that over when it is told, though nothing was added', async () => {
    const { shelf, recovery, theirs } = await overtaken()
    shelf.listeners.tell('case-1', 2)
    await vi.waitFor(() => expect(recovery.log.at(-1)).toEqual(theirs))
    expect(recovery.view().notices).toMatchObject([{ code: 'case/rebase' }])
  })

  test('writes nothing on top of what it does not know', async () => {
    const { shelf, recovery } = await overtaken()
    await send(recovery, answer('story', 'It broke.', 'listen/hear'))
    expect(codeOf(await recovery.send(finished))).toBe('event/stale')
    expect(shelf.cases.get('case-1')?.events).toEqual(recovery.log)
    expect(recovery.log.map(({ id }) => id)).toContain('theirs')
  })

  test('is not bothered when it is told of what it knows', async () => {
    const store = storeWith()
    const read = vi.spyOn(store, 'read')
    const recovery = await smallCase({ store })
    await send(recovery, finished)
    const { actor } = recovery
    read.mockClear()
    await send(recovery, answer('story', 'It broke.', 'listen/hear'))
    expect(recovery.actor).toBe(actor)
    expect(here(recovery)).toBe('listen/probe')
  })
})

describe('a case on its way to a server', () => {
  const told: Delivery = { state: 'sent', waiting: 0, problem: null, setAside: 0 }
  async function delivering(kind: 'durable' | 'memory' = 'durable') {
    let tell: (delivery: Delivery) => void = () => undefined
    const stop = vi.fn<() => void>()
    const recovery: Recovery = await smallCase({
      store: storeWith({
        status: async () => ({ kind, reason: null }),
        delivery(_, listener) {
          tell = listener
          return stop
        },
      }),
    })
    return { recovery, stop, tell: (now: Partial<Delivery>) => tell({ ...told, ...now }) }
  }

  test('says that it waits, and when it no longer does', async () => {
    const { recovery, tell } = await delivering()
    expect(recovery.saved).toBe('saved')
    tell({ state: 'sending', waiting: 1 })
    expect(recovery.view().saved).toBe('saved')
    tell({ state: 'waiting', waiting: 1 })
    expect(recovery.view().saved).toBe('waiting')
    tell({})
    expect(recovery.view().saved).toBe('saved')
  })

  test('is not saved when the server refuses it, and says why', async () => {
    const { recovery, tell } = await delivering()
    const problem = { code: 'store/forbidden', reason: 'Not yours to write in.' }
    tell({ state: 'refused', waiting: 2, problem })
    expect(recovery.view()).toMatchObject({
      saved: 'not-saved',
      notices: [{ code: 'store/forbidden', text: 'Not yours to write in.' }],
    })
  })

  test('is safe with the server where the browser keeps nothing', async () => {
    const { recovery, tell } = await delivering('memory')
    expect(recovery.saved).toBe('memory-only')
    tell({ state: 'waiting', waiting: 1 })
    expect(recovery.saved).toBe('memory-only')
    tell({})
    expect(recovery.saved).toBe('saved')
  })

  test('tells of what was set aside before the page was opened', async () => {
    const { recovery, tell } = await delivering()
    tell({ setAside: 2 })
    expect(recovery.view().notices).toMatchObject([{ code: 'case/rebase' }])
  })

  test('is no longer followed once the page lets go of it', async () => {
    const { recovery, stop } = await delivering()
    await recovery.dispose()
    expect(stop).toHaveBeenCalledOnce()
  })
})
