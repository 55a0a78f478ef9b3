import type { AppendResult } from '../../store/types'
import { frozen, many, opened, said, unlike, writeAll, type Kit } from './kit'

const conflict = (seq: number) => ({ ok: false, code: 'store/conflict', seq })

const texts = (who: string) => Array.from({ length: 40 }, (_, at) => `${who} ${at}`)

export function checkAppending({ check, expect }: Kit): void {
  check('starts a case with its first event', async (store) => {
    expect(await store.append('a', 0, [opened()])).toEqual({ ok: true })
    expect(await store.read('a')).toEqual([opened()])
  })

  check('keeps events in the order in which they came', async (store) => {
    await store.append('a', 0, [opened(), ...many(2, 10)])
    await store.append('a', 11, many(12, 10))
    expect(await store.read('a')).toEqual([opened(), ...many(2, 20)])
  })

  check('refuses a seq that is taken, and says where the case stands', async (store) => {
    await store.append('a', 0, many(1, 3))
    expect(await store.append('a', 2, [said(3, 'late')])).toEqual(conflict(3))
    expect(await store.append('a', 0, [said(1, 'late')])).toEqual(conflict(3))
  })

  check('refuses a seq that would leave a hole', async (store) => {
    expect(await store.append('a', 1, [said(2)])).toEqual(conflict(0))
    await store.append('a', 0, many(1, 2))
    expect(await store.append('a', 5, [said(6)])).toEqual(conflict(2))
  })

  check('keeps nothing of what it refused', async (store) => {
    await store.append('a', 0, many(1, 2))
    await store.append('a', 1, [said(2, 'x'), said(3, 'x'), said(4, 'x')])
    await store.append('a', 7, [said(8, 'x')])
    expect(await store.read('a')).toEqual(many(1, 2))
  })

  check('keeps all events of an append or none', async (store) => {
    const broken = unlike({ ...said(2), text: () => 'cannot be stored' })
    const result: AppendResult = await store.append('a', 0, [opened(), broken, said(3)])
    expect(result.ok).toBe(false)
    expect(await store.read('a')).toEqual([])
    expect(await store.list()).toEqual([])
    expect(await store.append('a', 0, [opened()])).toEqual({ ok: true })
  })

  check('lets one of two writers through and tells the other', async (store, other) => {
    await store.append('a', 0, [opened()])
    const results = await Promise.all([
      store.append('a', 1, [said(2, 'mine')]),
      other.append('a', 1, [said(2, 'theirs')]),
    ])
    const [won, lost] = results[0].ok ? results : results.toReversed()
    expect(won).toEqual({ ok: true })
    expect(lost).toEqual(conflict(2))
    const text = results[0].ok ? 'mine' : 'theirs'
    expect(await store.read('a')).toEqual([opened(), said(2, text)])
  })

  check('never mixes the events of two appends', async (store, other) => {
    const mine = Array.from({ length: 20 }, (_, at) => said(at + 1, 'mine'))
    const theirs = Array.from({ length: 30 }, (_, at) => said(at + 1, 'theirs'))
    const [first] = await Promise.all([store.append('a', 0, mine), other.append('a', 0, theirs)])
    expect(await other.read('a')).toEqual(first.ok ? mine : theirs)
  })

  check('loses nothing and leaves no hole when two writers race', async (store, other) => {
    const lost = await Promise.all([
      writeAll(store, 'a', texts('mine')),
      writeAll(other, 'a', texts('theirs')),
    ])
    expect(lost).toEqual([0, 0])
    const events = (await store.read('a')) as { seq: number; text: string }[]
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 80 }, (_, at) => at + 1))
    for (const who of ['mine', 'theirs']) {
      const kept = events.map(({ text }) => text).filter((text) => text.startsWith(who))
      expect(kept).toEqual(texts(who))
    }
  })

  check('takes no events at the seq where the case stands', async (store) => {
    expect(await store.append('a', 0, [])).toEqual({ ok: true })
    await store.append('a', 0, many(1, 2))
    expect(await store.append('a', 2, [])).toEqual({ ok: true })
    expect(await store.append('a', 1, [])).toEqual(conflict(2))
    expect(await store.read('a')).toEqual(many(1, 2))
  })

  check('counts every case for itself', async (store) => {
    await store.append('a', 0, many(1, 3))
    expect(await store.append('b', 0, [opened()])).toEqual({ ok: true })
    expect(await store.append('ab', 0, [said(1, 'ab')])).toEqual({ ok: true })
    expect(await store.read('a')).toEqual(many(1, 3))
    expect(await store.read('b')).toEqual([opened()])
    expect(await store.read('ab')).toEqual([said(1, 'ab')])
  })

  check('keeps a thousand events, from one append and from many', async (store) => {
    expect(await store.append('a', 0, many(1, 700))).toEqual({ ok: true })
    for (let seq = 700; seq < 1_000; seq += 10) await store.append('a', seq, many(seq + 1, 10))
    expect(await store.read('a')).toEqual(many(1, 1_000))
  })

  check('leaves what it was given untouched', async (store) => {
    const events = frozen([opened(), said(2)])
    expect(await store.append('a', 0, events)).toEqual({ ok: true })
    expect(events).toEqual([opened(), said(2)])
  })

  check('keeps what it was given, not what becomes of it', async (store) => {
    const event = { ...said(1) }
    const events = [event]
    const result = store.append('a', 0, events)
    events.push({ ...said(2) })
    Reflect.set(event, 'text', 'changed')
    await result
    expect(await store.read('a')).toEqual([said(1)])
    expect((await store.list()).map(({ seq }) => seq)).toEqual([1])
  })
}
