import { flowNamed, hostileNames, many, opened, rest, said, until, type Kit } from './kit'

export function checkRemoving({ check, expect }: Kit): void {
  check(
    'removes events, listing and drafts of a case, for every instance',
    async (store, other) => {
      await store.append('a', 0, many(1, 12))
      await store.putDraft('a', 'story', 'words')
      expect(await store.remove('a')).toBe(true)
      for (const one of [store, other]) {
        expect(await one.read('a')).toEqual([])
        expect(await one.drafts('a')).toEqual([])
        expect(await one.list()).toEqual([])
      }
    },
  )

  check('says false where there is nothing to remove', async (store) => {
    expect(await store.remove('a')).toBe(false)
    await store.append('a', 0, [opened()])
    await store.remove('a')
    expect(await store.remove('a')).toBe(false)
  })

  check('removes drafts of a case that has no events', async (store) => {
    await store.putDraft('a', 'story', 'words')
    expect(await store.remove('a')).toBe(true)
    expect(await store.drafts('a')).toEqual([])
  })

  check('leaves every other case, whatever it is called', async (store) => {
    for (const name of hostileNames) {
      await store.append(name, 0, [said(1, name)])
      await store.putDraft(name, 'story', name)
    }
    await store.append('a', 0, many(1, 3))
    for (const name of hostileNames) {
      expect(await store.remove(name)).toBe(true)
      expect(await store.read(name)).toEqual([])
      expect(await store.drafts(name)).toEqual([])
      expect(await store.read('a')).toEqual(many(1, 3))
    }
    expect((await store.list()).map(({ caseId }) => caseId)).toEqual(['a'])
  })

  check('leaves the flow, which other cases share', async (store) => {
    await store.putFlow('hash-1', flowNamed('MAMA'))
    await store.append('a', 0, [opened()])
    await store.remove('a')
    expect(await store.getFlow('hash-1')).toEqual(flowNamed('MAMA'))
  })

  check('begins the case anew after it was removed', async (store, other) => {
    await store.append('a', 0, many(1, 3))
    await store.remove('a')
    expect(await other.append('a', 3, [said(4)])).toEqual({
      ok: false,
      code: 'store/conflict',
      seq: 0,
    })
    expect(await other.append('a', 0, [opened()])).toEqual({ ok: true })
    expect(await store.read('a')).toEqual([opened()])
  })

  check('tells those who watch the case, with seq 0, and once', async (store, other) => {
    await store.append('a', 0, many(1, 3))
    await rest()
    const heard: number[] = []
    const stop = store.watch('a', (seq) => heard.push(seq))
    await other.remove('b')
    await other.remove('a')
    await other.remove('a')
    await until(() => heard.length > 0)
    await rest()
    expect(heard).toEqual([0])
    stop()
  })

  check('removes all of it or nothing while another writer appends', async (store, other) => {
    await store.append('a', 0, many(1, 10))
    const [removed] = await Promise.all([store.remove('a'), other.append('a', 10, many(11, 2))])
    expect(removed).toBe(true)
    const left = await store.read('a')
    expect(left).toEqual([])
    expect(await store.list()).toEqual([])
  })
}
