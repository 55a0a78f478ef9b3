import { hostileNames, many, opened, said, spoken, unlike, type Kit } from './kit'

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
