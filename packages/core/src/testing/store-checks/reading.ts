import { closed, hostileNames, many, opened, reopened, said, spoken, unlike, type Kit } from './kit'

const at = (minute: string) => `2026-11-21T10:${minute}:00.000Z`

export function checkReading({ check, expect }: Kit): void {
  check('has nothing of a case that never was', async (store) => {
    expect(await store.read('a')).toEqual([])
    expect(await store.read('a', 3)).toEqual([])
  })

  check('reads from a seq on, that one too', async (store) => {
    await store.append('a', 0, many(1, 12))
    expect(await store.read('a', 1)).toEqual(many(1, 12))
    expect(await store.read('a', 10)).toEqual(many(10, 3))
    expect(await store.read('a', 12)).toEqual([said(12)])
    expect(await store.read('a', 13)).toEqual([])
  })

  check('reads all from a seq before the first', async (store) => {
    await store.append('a', 0, many(1, 3))
    expect(await store.read('a', 0)).toEqual(many(1, 3))
    expect(await store.read('a', -5)).toEqual(many(1, 3))
  })

  check('reads what another instance wrote', async (store, other) => {
    await store.append('a', 0, many(1, 3))
    expect(await other.read('a')).toEqual(many(1, 3))
  })

  check('gives back events of a later version as they are', async (store) => {
    const newer = { ...said(1), v: 9, type: 'weather.changed', nested: { deep: [1, null, true] } }
    await store.append('a', 0, [unlike(newer), said(2)])
    expect(await store.read('a')).toEqual([newer, said(2)])
  })

  check('gives back damaged events as they are, in their place', async (store) => {
    const damaged = [null, 7, 'torn', [], {}, { seq: 99, type: 3 }, { event: 'inside' }]
    expect(await store.append('a', 0, damaged.map(unlike))).toEqual({ ok: true })
    await store.append('a', damaged.length, [said(8)])
    expect(await store.read('a')).toEqual([...damaged, said(8)])
    expect(await store.read('a', 8)).toEqual([said(8)])
  })

  check('keeps keys such as __proto__ as data', async (store) => {
    const hostile: unknown = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"x":1}}')
    await store.append('a', 0, [unlike(hostile)])
    const [stored] = await store.read('a')
    expect(JSON.stringify(stored)).toBe(JSON.stringify(hostile))
    expect(Reflect.get({}, 'polluted')).toBe(undefined)
  })

  check('hands out copies of the log', async (store) => {
    await store.append('a', 0, [opened(), said(2)])
    const first = (await store.read('a')) as unknown[]
    Reflect.set(first[0] as object, 'type', 'changed')
    first.length = 0
    expect(await store.read('a')).toEqual([opened(), said(2)])
  })

  for (const [what, text] of Object.entries(spoken)) {
    check(`keeps ${what}, to the last character`, async (store, other) => {
      await store.append('a', 0, [said(1, text)])
      await store.putDraft('a', 'story', text)
      const [event] = (await other.read('a')) as { text: string }[]
      const [draft] = await other.drafts('a')
      expect(event?.text).toBe(text)
      expect(draft?.text).toBe(text)
    })
  }

  check('keeps cases apart whatever they are called', async (store, other) => {
    for (const name of hostileNames) {
      expect(await store.read(name)).toEqual([])
      expect(await store.append(name, 0, [said(1, name)])).toEqual({ ok: true })
    }
    for (const name of hostileNames) expect(await other.read(name)).toEqual([said(1, name)])
    const listed = (await other.list()).map(({ caseId }) => caseId)
    expect(new Set(listed)).toEqual(new Set(hostileNames))
    expect(listed.length).toBe(hostileNames.length)
  })
}

export function checkListing({ check, expect }: Kit): void {
  check('lists nothing at first', async (store) => {
    expect(await store.list()).toEqual([])
  })

  check('lists a case with its seq and when it was opened', async (store) => {
    await store.append('a', 0, [opened(at('05')), said(2)])
    await store.append('a', 2, [said(3)])
    expect(await store.list()).toEqual([{ caseId: 'a', seq: 3, openedAt: at('05'), closed: false }])
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
    expect(await store.list()).toEqual([{ caseId: 'a', seq: 2, openedAt: '', closed: false }])
  })

  check('hands out copies of the list', async (store) => {
    await store.append('a', 0, [opened()])
    const [listing] = await store.list()
    Reflect.set(listing ?? {}, 'closed', true)
    expect((await store.list()).map((one) => one.closed)).toEqual([false])
  })
}
