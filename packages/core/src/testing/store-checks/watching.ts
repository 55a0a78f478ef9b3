import { many, opened, rest, said, until, type Kit } from './kit'

export function checkWatching({ check, expect }: Kit): void {
  check('calls back when another writer appends, with the new seq', async (store, other) => {
    const heard: number[] = []
    const stop = store.watch('a', (seq) => heard.push(seq))
    await other.append('a', 0, many(1, 3))
    await until(() => heard.length > 0)
    expect(heard).toEqual([3])
    stop()
  })

  check('calls back for what the same instance appends for somebody else', async (store) => {
    const heard: number[] = []
    const stop = store.watch('a', (seq) => heard.push(seq))
    await store.append('a', 0, [opened()])
    await until(() => heard.length > 0)
    expect(heard).toEqual([1])
    stop()
  })

  check('has stored it when it calls back', async (store, other) => {
    const read: Promise<readonly unknown[]>[] = []
    const stop = store.watch('a', () => read.push(store.read('a')))
    await other.append('a', 0, many(1, 2))
    await until(() => read.length > 0)
    expect(await read[0]).toEqual(many(1, 2))
    stop()
  })

  check('calls back for every case when none is named', async (store, other) => {
    const heard: [string, number][] = []
    const stop = store.watch(null, (seq, caseId) => heard.push([caseId, seq]))
    await other.append('a', 0, many(1, 3))
    await store.append('b', 0, [opened()])
    await until(() => heard.length > 1)
    expect(heard).toEqual([
      ['a', 3],
      ['b', 1],
    ])
    stop()
    await other.append('c', 0, [opened()])
    await rest()
    expect(heard.length).toBe(2)
  })

  check('says which case it was', async (store, other) => {
    const heard: string[] = []
    const stop = store.watch('a', (_, caseId) => heard.push(caseId))
    await other.append('a', 0, [opened()])
    await until(() => heard.length > 0)
    expect(heard).toEqual(['a'])
    stop()
  })

  check('stays silent about other cases', async (store, other) => {
    const heard: number[] = []
    const stop = store.watch('a', (seq) => heard.push(seq))
    await other.append('b', 0, [opened()])
    await other.append('__proto__', 0, [opened()])
    await rest()
    expect(heard).toEqual([])
    stop()
  })

  check('stays silent about what was refused, and about drafts', async (store, other) => {
    await store.append('a', 0, [opened()])
    await rest()
    const heard: number[] = []
    const stop = store.watch('a', (seq) => heard.push(seq))
    await other.append('a', 0, [opened()])
    await other.append('a', 1, [])
    await other.putDraft('a', 'story', 'words')
    await rest()
    expect(heard).toEqual([])
    stop()
  })

  check('stops calling back when told to, once or twice', async (store, other) => {
    const heard: number[] = []
    const stop = store.watch('a', (seq) => heard.push(seq))
    stop()
    stop()
    await other.append('a', 0, [opened()])
    await rest()
    expect(heard).toEqual([])
  })

  check('goes on for the others when one stops', async (store, other) => {
    const heard: string[] = []
    const stopFirst = store.watch('a', () => heard.push('first'))
    const stopSecond = store.watch('a', () => heard.push('second'))
    stopFirst()
    await other.append('a', 0, [opened()])
    await until(() => heard.length > 0)
    expect(heard).toEqual(['second'])
    stopSecond()
  })

  check('can be watched again after everybody stopped', async (store, other) => {
    store.watch('a', () => undefined)()
    const heard: number[] = []
    const stop = store.watch('a', (seq) => heard.push(seq))
    await other.append('a', 0, [opened()])
    await until(() => heard.length > 0)
    expect(heard).toEqual([1])
    stop()
  })

  check('does not mind a listener that throws', async (store) => {
    const heard: number[] = []
    const stopBad = store.watch('a', () => {
      throw new Error('a bug of the listener')
    })
    const stop = store.watch('a', (seq) => heard.push(seq))
    expect(await store.append('a', 0, [opened()])).toEqual({ ok: true })
    await until(() => heard.length > 0)
    expect(heard).toEqual([1])
    expect(await store.append('a', 1, [said(2)])).toEqual({ ok: true })
    stop()
    stopBad()
  })
}
