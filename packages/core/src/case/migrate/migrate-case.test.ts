import { describe, expect, test, vi } from 'vitest'
import { answer, leave, send, smallCase, walkTo } from '../../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../../tests/fixtures/small-flow'
import { deaf, storeWith } from '../../../../../tests/fixtures/stores'
import { hashFlow, migrateCase, type Flow, type Migration, type Store } from '../../index'

/** Another flow: no probing, "own it" in other words, and a fix to be picked instead of written. */
const other = changed({ id: 'other', name: 'Other' }, (step) => ({
  ...step,
  beats: step.beats
    .filter(({ id }) => id !== 'probe' && id !== 'sorry')
    .map((beat) => ({
      ...beat,
      ...(beat.id === 'name' && { id: 'say-back', phrases: [] }),
      fields: beat.fields?.map((field) =>
        field.id === 'asked'
          ? { ...field, input: 'one-of' as const, options: [{ id: 'new', label: 'A new one' }] }
          : field,
      ),
    })) as typeof step.beats,
}))

function changed(
  named: Partial<Flow>,
  step: (step: Flow['steps'][number]) => Flow['steps'][number],
) {
  const flow: Flow = { ...smallFlow, ...named, steps: smallFlow.steps.map(step) }
  return JSON.parse(JSON.stringify(flow)) as Flow
}

/** A case at the third beat, with a story, an impact and what they asked for. */
async function begun(store: Store) {
  const recovery = await smallCase({ store })
  await send(recovery, answer('story', 'It broke.', 'listen/hear'))
  await walkTo(recovery, 'own/name')
  await send(recovery, answer('asked', 'my day back', 'own/name'))
  return recovery
}

const codeOf = (migration: Migration) => (migration.ok ? 'ok' : migration.code)
const move = (store: Store, flow: Flow = other) => ({ caseId: 'case-1', store, flow, by: 'lead' })

describe('moving a case to another flow', () => {
  test('tells first what does not fit there, and writes nothing', async () => {
    const store = storeWith()
    const recovery = await begun(store)
    const before = await store.read('case-1')
    const migration = await migrateCase({ ...move(store), dryRun: true })
    expect(migration).toEqual({
      ok: true,
      report: {
        from: { id: 'small', version: '1.0.0', hash: hashFlow(smallFlow) },
        to: { id: 'other', version: '1.0.0', hash: hashFlow(other) },
        moved: false,
        at: { path: 'own/say-back', title: 'Name it' },
        lost: [
          { field: 'impact', label: 'What it did to them', value: 'the day is lost', why: 'gone' },
          { field: 'asked', label: 'A fair fix', value: 'my day back', why: 'misfit' },
        ],
        gone: [
          { path: 'listen/probe', title: 'Probe' },
          { path: 'own/name', title: 'Name it' },
        ],
        reopened: [],
        toDo: [{ path: 'mend/promise', title: 'Promise' }],
      },
    })
    expect(await store.read('case-1')).toEqual(before)
    expect(await store.getFlow(hashFlow(other))).toBeNull()
    expect(recovery.view().flow.id).toBe('small')
  })

  test('takes the open page along, with every word and what is being typed', async () => {
    const store = storeWith()
    const recovery = await begun(store)
    recovery.draft('lesson', 'half a sen')
    expect(await migrateCase(move(store))).toMatchObject({ ok: true, report: { moved: true } })
    await vi.waitFor(() => expect(recovery.view().flow.id).toBe('other'))
    expect(recovery.view()).toMatchObject({
      beat: { path: 'own/say-back' },
      kept: { story: 'It broke.' },
      readOnly: null,
    })
    expect(recovery.log.at(-1)).toMatchObject({ type: 'flow.changed', by: 'lead' })
    expect(recovery.log).toContainEqual(expect.objectContaining({ value: 'my day back' }))
    expect(recovery.draftOf('lesson')).toBe('half a sen')
    await send(recovery, leave('own/say-back', 'said'))
    const again = await smallCase({ store })
    expect(again.view()).toEqual(recovery.view())
  })

  test('goes on at the beat that was asked for', async () => {
    const store = storeWith()
    await begun(store)
    const migration = await migrateCase({ ...move(store), beat: 'mend/ask' })
    expect(migration).toMatchObject({ report: { at: { path: 'mend/ask' } } })
  })

  test('names the beats to look at again', async () => {
    const asks = changed({ id: 'asks' }, (step) => ({
      ...step,
      beats: step.beats.map((beat) =>
        beat.id === 'hear' ? { ...beat, when: { field: 'severity', answered: true } } : beat,
      ) as typeof step.beats,
    }))
    const store = storeWith()
    await begun(store)
    const migration = await migrateCase({ ...move(store, asks), dryRun: true })
    expect(migration).toMatchObject({ report: { reopened: [{ path: 'listen/hear' }] } })
  })

  test('comes after what another page wrote meanwhile', async () => {
    const store = storeWith()
    const recovery = await begun(store)
    const { append } = store
    let raced = false
    store.append = async (...args) => {
      if (!raced) {
        raced = true
        await send(recovery, answer('feelings', ['unheard']))
      }
      return append(...args)
    }
    expect(await migrateCase(move(deaf(store)))).toMatchObject({ ok: true })
    const types = ((await store.read('case-1')) as { type: string }[]).map(({ type }) => type)
    expect(types.slice(-2)).toEqual(['field.answered', 'flow.changed'])
  })
})

describe('is refused with a reason, and nothing is written', () => {
  const refusals: Readonly<
    Record<
      string,
      (store: ReturnType<typeof storeWith>) => Promise<Partial<Parameters<typeof migrateCase>[0]>>
    >
  > = {
    'case/unknown': async () => ({ caseId: 'case-2' }),
    'flow/same': async () => ({ flow: smallFlow }),
    'flow/invalid': async () => ({ flow: { id: 'x' } as never }),
    'flow/unknown-beat': async () => ({ beat: 'no/where' }),
    'case/closed': async (store) => {
      const recovery = await smallCase({ store })
      await send(recovery, { type: 'case.closed', outcome: 'duplicate', reason: 'Same' })
      return {}
    },
    'case/held': async (store) => {
      await send(await smallCase({ store }), { type: 'case.paused' })
      return {}
    },
    'log/newer': async (store) => {
      const { length } = await store.read('case-1')
      await store.append('case-1', length, [{ v: 9 } as never])
      return {}
    },
    'flow/missing': async (store) => {
      store.getFlow = async () => null
      return {}
    },
    'store/unreadable': async (store) => {
      store.read = () => Promise.reject(new Error('no'))
      return {}
    },
    'store/failed': async (store) => {
      store.putFlow = async () => false
      return {}
    },
    'store/full': async (store) => {
      store.append = async () => ({ ok: false, code: 'store/full', reason: 'No room.' })
      return {}
    },
    'store/conflict': async (store) => {
      store.append = async () => ({ ok: false, code: 'store/conflict', seq: 1 })
      return {}
    },
  }
  test.each(Object.entries(refusals))('%s', async (code, prepare) => {
    const store = storeWith()
    const { read } = store
    await begun(store)
    const change = await prepare(store)
    const before = await read('case-1')
    const migration = await migrateCase({ ...move(store), ...change })
    expect(codeOf(migration)).toBe(code)
    expect(!migration.ok && migration.reason).toBeTruthy()
    expect(await read('case-1')).toEqual(before)
  })

  test.each([null, 42, 'flow', [], { steps: null }])('a flow that is %j', async (junk) => {
    const store = storeWith()
    await begun(store)
    expect(codeOf(await migrateCase(move(store, junk as never)))).toBe('flow/invalid')
  })
})
