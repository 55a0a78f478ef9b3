import { flowNamed, frozen, hostileNames, many, opened, type Kit } from './kit'

export function checkFlows({ check, expect }: Kit): void {
  check('keeps a flow by its hash', async (store, other) => {
    expect(await store.putFlow('hash-1', frozen(flowNamed('MAMA')))).toBe(true)
    expect(await store.getFlow('hash-1')).toEqual(flowNamed('MAMA'))
    expect(await other.getFlow('hash-1')).toEqual(flowNamed('MAMA'))
  })

  check('has null for a hash it does not know', async (store) => {
    expect(await store.getFlow('hash-1')).toBe(null)
    expect(await store.getFlow('__proto__')).toBe(null)
    expect(await store.getFlow('constructor')).toBe(null)
  })

  check('keeps the first flow of a hash, whoever comes later', async (store, other) => {
    await store.putFlow('hash-1', flowNamed('first'))
    expect(await other.putFlow('hash-1', flowNamed('second'))).toBe(true)
    expect(await store.getFlow('hash-1')).toEqual(flowNamed('first'))
  })

  check('hands out copies of a flow', async (store) => {
    const flow = { ...flowNamed('MAMA') }
    const put = store.putFlow('hash-1', flow)
    Reflect.set(flow, 'name', 'changed')
    await put
    Reflect.set((await store.getFlow('hash-1')) as object, 'name', 'changed')
    expect(await store.getFlow('hash-1')).toEqual(flowNamed('MAMA'))
  })

  check('keeps flows apart whatever their hash', async (store) => {
    for (const name of hostileNames) await store.putFlow(name, flowNamed(name))
    for (const name of hostileNames) expect(await store.getFlow(name)).toEqual(flowNamed(name))
  })
}

export function checkDrafts({ check, expect }: Kit): void {
  check('has no drafts at first', async (store) => {
    expect(await store.drafts('a')).toEqual([])
  })

  check('keeps a draft for another instance to find', async (store, other) => {
    expect(await store.putDraft('a', 'story', 'I waited')).toBe(true)
    expect(await other.drafts('a')).toEqual([{ field: 'story', text: 'I waited' }])
  })

  check('keeps the last text of a draft only', async (store) => {
    await store.putDraft('a', 'story', 'I')
    await store.putDraft('a', 'story', 'I waited')
    await store.putDraft('a', 'story', '')
    expect(await store.drafts('a')).toEqual([{ field: 'story', text: '' }])
  })

  check('keeps the last of drafts that were put at once', async (store) => {
    const texts = Array.from({ length: 30 }, (_, at) => 'x'.repeat(at + 1))
    await Promise.all(texts.map((text) => store.putDraft('a', 'story', text)))
    expect(await store.drafts('a')).toEqual([{ field: 'story', text: 'x'.repeat(30) }])
  })

  check('clears one draft and leaves the others', async (store, other) => {
    await store.putDraft('a', 'story', 'one')
    await store.putDraft('a', 'asked', 'two')
    await store.putDraft('b', 'story', 'three')
    await other.clearDraft('a', 'story')
    expect(await store.drafts('a')).toEqual([{ field: 'asked', text: 'two' }])
    expect(await store.drafts('b')).toEqual([{ field: 'story', text: 'three' }])
  })

  check('clears what is not there without harm', async (store) => {
    await store.clearDraft('a', 'story')
    await store.putDraft('a', 'story', 'one')
    await store.clearDraft('a', 'asked')
    await store.clearDraft('b', 'story')
    expect(await store.drafts('a')).toEqual([{ field: 'story', text: 'one' }])
  })

  check('keeps drafts apart whatever the case and the field are called', async (store) => {
    for (const name of hostileNames) {
      await store.putDraft(name, 'story', `case ${name}`)
      await store.putDraft('all', name, `field ${name}`)
    }
    for (const name of hostileNames) {
      expect(await store.drafts(name)).toEqual([{ field: 'story', text: `case ${name}` }])
    }
    const texts = new Map((await store.drafts('all')).map(({ field, text }) => [field, text]))
    for (const name of hostileNames) expect(texts.get(name)).toBe(`field ${name}`)
    expect(texts.size).toBe(hostileNames.length)
  })

  check('keeps drafts out of the log and the list', async (store) => {
    await store.putDraft('a', 'story', 'words')
    expect(await store.read('a')).toEqual([])
    expect(await store.list()).toEqual([])
    expect(await store.append('a', 0, [opened()])).toEqual({ ok: true })
  })

  check('keeps a draft while the case grows and closes', async (store) => {
    await store.putDraft('a', 'story', 'words')
    await store.append('a', 0, many(1, 5))
    expect(await store.drafts('a')).toEqual([{ field: 'story', text: 'words' }])
  })
}
