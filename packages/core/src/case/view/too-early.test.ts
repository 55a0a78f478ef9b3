import { describe, expect, test } from 'vitest'
import {
  about,
  codeOf,
  due,
  enveloped,
  me,
  openedEvent,
  send,
  smallCase,
} from '../../../../../tests/fixtures/cases'
import { deaf, storeWith } from '../../../../../tests/fixtures/stores'
import { smallFlow } from '../../../../../tests/fixtures/small-flow'
import { rebase } from '../log/rebase'
import {
  fold,
  hashFlow,
  migrateCase,
  type CaseEventInput,
  type CommitmentKind,
  type Due,
  type Recovery,
} from '../../index'

const tuesday = due('2026-03-03T17:00')
const wednesday = due('2026-03-04T17:00')
const thursday = due('2026-03-05T17:00')
const friday = due('2026-03-06T10:00')
const promise = (commitment: string, kind: CommitmentKind, by: Due | null): CaseEventInput => ({
  type: 'commitment.made',
  commitment,
  kind,
  what: kind === 'fix' ? 'Bring it' : 'Ask how it is',
  due: by,
  owner: me,
})
const fix = (by: Due | null, id = 'fix') => promise(id, 'fix', by)
const followUp = (by: Due, id = 'call') => promise(id, 'follow-up', by)
const move = (commitment: string, by: Due): CaseEventInput => ({
  type: 'commitment.moved',
  commitment,
  due: by,
  told: true,
  reason: 'A strike',
})
const early = (recovery: Recovery) =>
  recovery.view().notices.flatMap(({ id, code }) => (code === 'commitment/before-fix' ? [id] : []))

const hash = hashFlow(smallFlow)
const flowOf = (wanted: string) => (wanted === hash ? smallFlow : null)
/** As a release without the rule, or two pages at the same moment, left it. */
const broken = [
  openedEvent(smallFlow),
  enveloped(fix(thursday), 2),
  enveloped(followUp(tuesday), 3),
]

describe('a follow-up', () => {
  test.each([
    ['before the fix', tuesday],
    ['at its very time', thursday],
    ['before it, by a clock elsewhere', { ...due('2026-03-05T16:30'), zone: 'Etc/GMT-1' }],
  ])('%s is refused: the reason names the fix, its date and what to do', async (_, by) => {
    const recovery = await smallCase({ locale: 'en-GB' })
    await send(recovery, fix(thursday))
    expect(recovery.can(followUp(by))).toBe(false)
    expect(await recovery.send(followUp(by))).toEqual({
      ok: false,
      code: 'commitment/before-fix',
      reason: '“Bring it” is due Thu 5 Mar 17:00. Follow up after that.',
    })
    expect(recovery.log).toHaveLength(2)
  })

  test('comes after the last fix of several', async () => {
    const recovery = await smallCase()
    await send(recovery, fix(thursday, 'late'), fix(tuesday, 'soon'))
    expect(codeOf(await recovery.send(followUp(wednesday)))).toBe('commitment/before-fix')
    await send(recovery, followUp(friday))
    expect(early(recovery)).toEqual([])
  })

  test('is held up neither by a fix that is done nor by one that has no date', async () => {
    const recovery = await smallCase()
    await send(recovery, fix(thursday), fix(null, 'some-day'))
    await send(recovery, { type: 'commitment.kept', commitment: 'fix' }, followUp(tuesday))
    expect(early(recovery)).toEqual([])
  })

  test('is moved to a time after it alone', async () => {
    const recovery = await smallCase()
    await send(recovery, fix(thursday), followUp(friday))
    expect(codeOf(await recovery.send(move('call', wednesday)))).toBe('commitment/before-fix')
    await send(recovery, move('call', due('2026-03-07T10:00')))
  })
})

describe('a fix that moves past its follow-up', () => {
  test('is recorded, since it was said, and the follow-up is asked to be moved', async () => {
    const recovery = await smallCase()
    await send(recovery, fix(tuesday), followUp(wednesday))
    expect(early(recovery)).toEqual([])
    await send(recovery, move('fix', thursday))
    expect(early(recovery)).toEqual(['call'])
    expect(recovery.view().notices[0]?.text).toContain('“Bring it” is due Thu')
    await send(recovery, move('call', friday))
    expect(early(recovery)).toEqual([])
  })

  test('so it is with a further fix', async () => {
    const recovery = await smallCase()
    await send(recovery, followUp(wednesday), fix(thursday))
    expect(early(recovery)).toEqual(['call'])
  })

  test('holds neither up: the early one can be kept or withdrawn', async () => {
    const recovery = await smallCase()
    await send(recovery, followUp(wednesday), followUp(wednesday, 'other'), fix(thursday))
    await send(recovery, { type: 'commitment.kept', commitment: 'call' })
    await send(recovery, { type: 'commitment.withdrawn', commitment: 'other', reason: 'Twice' })
    expect(recovery.view().owed.map(({ id }) => id)).toEqual(['fix'])
  })
})

describe('a log in which a follow-up comes first', () => {
  test('folds whole, and goes on', async () => {
    expect(fold(broken, flowOf)).toMatchObject({ stop: null, events: { length: 3 } })
    const store = storeWith()
    await store.putFlow(hash, smallFlow)
    await store.append('case-1', 0, broken)
    const recovery = await smallCase({ store })
    expect(recovery.view().readOnly).toBeNull()
    expect(early(recovery)).toEqual(['call'])
    await send(recovery, fix(tuesday, 'other'), move('call', friday))
  })

  test('moves to another flow with all that was promised', async () => {
    const store = storeWith()
    await store.putFlow(hash, smallFlow)
    await store.append('case-1', 0, broken)
    const flow = { ...smallFlow, version: '2.0.0' }
    const moved = await migrateCase({ caseId: 'case-1', store, flow, by: me.id })
    expect(moved).toMatchObject({ ok: true, report: { moved: true } })
    expect((await smallCase({ store, flow })).view().owed).toHaveLength(2)
  })

  test('is what becomes of two who wrote at the same moment: no word is lost', () => {
    const [opened, theirs, ours] = broken
    const { kept, lost } = rebase(fold([opened, theirs], flowOf), ours ? [ours] : [], flowOf)
    expect([kept.length, lost.length]).toEqual([1, 0])
  })

  test('is not written by who comes second and can still be told why', async () => {
    const store = storeWith()
    const one = await smallCase({ store: deaf(store) })
    const ben = { ...about, agent: { id: 'agent-2', name: 'Ben' } }
    const other = await smallCase({ store: deaf(store), about: ben })
    await send(one, fix(thursday))
    expect(codeOf(await other.send(followUp(tuesday)))).toBe('commitment/before-fix')
    expect(other.view().owed.map(({ id }) => id)).toEqual(['fix'])
  })
})
