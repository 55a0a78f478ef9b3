import type { CaseEvent } from '../../case/types'
import type { CaseFilter, Store } from '../../store/types'
import { closed, due, event, opened, promised, unlike, type Kit } from './kit'

const ids = async (store: Store, filter: CaseFilter) =>
  (await store.list(filter)).map(({ caseId }) => caseId)
const owedIn = async (store: Store) =>
  (await store.list()).flatMap(({ owed }) => owed.map(({ commitment }) => commitment))
const left = (seq: number, rest: object) =>
  event(seq, { type: 'beat.left', beat: 'act/lesson', exit: 'done', ...rest })

/** A promise that was handed to Ana, with a check on her. */
const delegated = (seq: number, commitment: string) =>
  event(seq, {
    type: 'commitment.delegated',
    commitment,
    to: { id: 'agent-2', name: 'Ana' },
    check: `check-${commitment}`,
    checkDue: due('2026-11-22T09:00'),
  })

export function checkOwing({ check, expect }: Kit): void {
  check('lists what is owed, whole', async (store, other) => {
    await store.append('a', 0, [opened(), promised(2, 'fix-1', { every: 4 })])
    const [listing] = await other.list()
    expect(listing?.owed).toEqual([
      {
        commitment: 'fix-1',
        kind: 'fix',
        what: 'Send it again',
        due: due('2026-11-23T15:00'),
        every: 4,
        owner: { id: 'agent-1', name: 'Sam' },
        parent: null,
        delegated: false,
        fellDue: [],
      },
    ])
  })

  check('lists nothing owed once it is kept, broken or withdrawn', async (store) => {
    const three = ['fix-1', 'fix-2', 'fix-3'].map((id, index) => promised(index + 2, id))
    await store.append('a', 0, [opened(), ...three])
    expect(await owedIn(store)).toEqual(['fix-1', 'fix-2', 'fix-3'])
    await store.append('a', 4, [event(5, { type: 'commitment.kept', commitment: 'fix-1' })])
    await store.append('a', 5, [
      event(6, { type: 'commitment.broken', commitment: 'fix-2', reason: 'late' }),
      event(7, { type: 'commitment.withdrawn', commitment: 'fix-3', reason: 'twice' }),
    ])
    expect(await owedIn(store)).toEqual([])
  })

  check('lists no update as owed on a fix that was kept', async (store) => {
    const update = promised(3, 'news', { kind: 'update', parent: 'fix-1' })
    await store.append('a', 0, [opened(), promised(2, 'fix-1'), update])
    await store.append('a', 3, [event(4, { type: 'commitment.kept', commitment: 'fix-1' })])
    expect(await owedIn(store)).toEqual([])
  })

  check('lists the new time of a promise that was moved, and that it fell due', async (store) => {
    await store.append('a', 0, [opened(), promised(2, 'fix-1')])
    const fell = due('2026-11-23T15:00').instant
    await store.append('a', 2, [
      event(3, { type: 'commitment.fell-due', commitment: 'fix-1', due: fell }),
    ])
    const moved = due('2026-11-25T10:00')
    await store.append('a', 3, [
      event(4, {
        type: 'commitment.moved',
        commitment: 'fix-1',
        due: moved,
        told: true,
        reason: 'stock',
      }),
    ])
    const [{ owed } = { owed: [] }] = await store.list()
    expect(owed.map((one) => [one.due, one.fellDue])).toEqual([[moved, [fell]]])
  })

  check('lists a promise under its new owner, and the check under the agent', async (store) => {
    await store.append('a', 0, [opened(), promised(2, 'fix-1')])
    await store.append('a', 2, [delegated(3, 'fix-1')])
    const [{ owed } = { owed: [] }] = await store.list()
    expect(
      owed.map(({ commitment, kind, owner, parent }) => [commitment, kind, owner.name, parent]),
    ).toEqual([
      ['fix-1', 'fix', 'Ana', null],
      ['check-fix-1', 'delegate-check', 'Sam', 'fix-1'],
    ])
  })

  check('lists a gesture as owed once it is accepted', async (store) => {
    const gift = { offer: 'gift', text: 'Free tickets', cost: null, gesture: true }
    const settled = { type: 'offer.settled', result: 'accepted' }
    await store.append('a', 0, [opened(), event(2, { type: 'offer.made', ...gift })])
    expect(await owedIn(store)).toEqual([])
    await store.append('a', 2, [event(3, { ...settled, offer: 'gift' })])
    const [{ owed } = { owed: [] }] = await store.list()
    expect(owed.map(({ kind, what, due: when }) => [kind, what, when])).toEqual([
      ['gesture', 'Free tickets', null],
    ])
  })

  check('lists how a case ended, by its last beat too', async (store) => {
    await store.append('a', 0, [opened(), left(2, { closes: 'recovered' })])
    await store.append('b', 0, [opened(), left(2, {})])
    const ends = (await store.list()).map((one) => [one.closed, one.outcome, one.closedAt])
    expect(ends).toEqual([
      [true, 'recovered', left(2, {}).at],
      [false, null, null],
    ])
  })

  check('lists those in which something is owed, closed ones too', async (store, other) => {
    await store.append('a', 0, [opened(), promised(2, 'fix-1'), closed(3)])
    await store.append('b', 0, [opened()])
    await store.append('c', 0, [opened(), promised(2, 'fix-2')])
    expect(await ids(other, { owing: true })).toEqual(['a', 'c'])
    expect(await ids(other, { owing: true, open: true })).toEqual(['c'])
    await store.append('c', 2, [event(3, { type: 'commitment.kept', commitment: 'fix-2' })])
    expect(await ids(other, { owing: true })).toEqual(['a'])
  })

  check('lists those in which one person owes something', async (store, other) => {
    await store.append('a', 0, [opened(), promised(2, 'fix-1')])
    await store.append('b', 0, [opened(), promised(2, 'fix-2'), delegated(3, 'fix-2')])
    await store.append('c', 0, [opened()])
    expect(await ids(other, { owner: 'agent-1' })).toEqual(['a', 'b'])
    expect(await ids(other, { owner: 'agent-2' })).toEqual(['b'])
    expect(await ids(other, { owner: '__proto__' })).toEqual([])
  })

  check('lists those of one customer', async (store, other) => {
    await store.append('a', 0, [opened()])
    await store.append('b', 0, [opened(undefined, 'customer-2')])
    expect(await ids(other, { customer: 'customer-2' })).toEqual(['b'])
    expect(await ids(other, { customer: 'customer-1', open: true })).toEqual(['a'])
    expect(await ids(other, { customer: '' })).toEqual([])
  })

  check('lists no promise that it cannot read', async (store) => {
    const junk = [
      { ...promised(2, 'fix-1'), due: 'tomorrow' },
      { ...promised(2, 'fix-1'), owner: null },
      { ...promised(2, 'fix-1'), v: 2 },
      { ...promised(2, '__proto__') },
      event(2, { type: 'commitment.kept', commitment: 'nothing' }),
    ]
    const events: CaseEvent[] = [opened(), ...junk.map(unlike), promised(7, 'fix-2')]
    expect(await store.append('a', 0, events)).toEqual({ ok: true })
    expect(await owedIn(store)).toEqual(['fix-2'])
  })
}
