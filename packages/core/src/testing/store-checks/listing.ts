import type { CaseListing } from '../../store/types'
import { closed, opened, reopened, said, unlike, type Kit } from './kit'

const at = (minute: string) => `2026-11-21T10:${minute}:00.000Z`

export function checkListing({ check, expect }: Kit): void {
  check('lists nothing at first', async (store) => {
    expect(await store.list()).toEqual([])
  })

  check('lists a case with its seq and when it was opened', async (store) => {
    await store.append('a', 0, [opened(at('05')), said(2)])
    await store.append('a', 2, [said(3)])
    const [listing] = await store.list()
    expect(listing?.seq).toBe(3)
    expect(listing?.openedAt).toBe(at('05'))
  })

  check('lists what a case is about, and with whom it is', async (store) => {
    await store.append('a', 0, [opened(at('05')), said(2)])
    expect(await store.list()).toEqual([
      {
        caseId: 'a',
        seq: 2,
        openedAt: at('05'),
        changedAt: said(2).at,
        closedAt: null,
        outcome: null,
        closed: false,
        flow: { id: 'mama', version: '1.0.0' },
        customer: { id: 'customer-1', name: 'Zoë' },
        ticket: 'ticket-1',
        agent: { id: 'agent-1', name: 'Sam' },
        owed: [],
        offered: [],
      },
    ])
  })

  check('lists whether a case is closed, and open again once reopened', async (store) => {
    await store.append('a', 0, [opened(), closed(2)])
    expect((await store.list()).map((one) => one.closed)).toEqual([true])
    await store.append('a', 2, [said(3)])
    expect((await store.list()).map((one) => one.closed)).toEqual([true])
    await store.append('a', 3, [reopened(4)])
    expect((await store.list()).map((one) => one.closed)).toEqual([false])
  })

  check('lists the open ones, the closed ones, or all', async (store, other) => {
    await store.append('a', 0, [opened(), closed(2)])
    await store.append('b', 0, [opened()])
    const ids = async (filter?: { open?: boolean }) =>
      (await other.list(filter)).map(({ caseId }) => caseId)
    expect(await ids({ open: true })).toEqual(['b'])
    expect(await ids({ open: false })).toEqual(['a'])
    expect(await ids({})).toEqual(['a', 'b'])
    expect(await ids()).toEqual(['a', 'b'])
  })

  check('lists those opened first before the others', async (store) => {
    await store.append('a', 0, [opened(at('30'))])
    await store.append('c', 0, [opened(at('10'))])
    await store.append('b', 0, [opened(at('10'))])
    expect((await store.list()).map(({ caseId }) => caseId)).toEqual(['b', 'c', 'a'])
  })

  check('lists nothing that it refused', async (store) => {
    await store.append('a', 4, [said(5)])
    await store.append('b', 0, [])
    expect(await store.list()).toEqual([])
  })

  check('lists cases whose events cannot be understood', async (store) => {
    await store.append('a', 0, [unlike(null), unlike({ at: 5 })])
    const [{ seq, openedAt, closed: over, owed, flow } = {} as CaseListing] = await store.list()
    expect({ seq, openedAt, over, owed, flow }).toEqual({
      seq: 2,
      openedAt: '',
      over: false,
      owed: [],
      flow: null,
    })
  })

  check('hands out copies of the list', async (store) => {
    await store.append('a', 0, [opened()])
    const [listing] = await store.list()
    Reflect.set(listing ?? {}, 'closed', true)
    Reflect.set(listing?.customer ?? {}, 'id', 'changed')
    expect((await store.list()).map((one) => [one.closed, one.customer.id])).toEqual([
      [false, 'customer-1'],
    ])
  })
}
