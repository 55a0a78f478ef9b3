import { expect, test } from 'vitest'
import { newPostgresUrl } from '../../test/databases'
import { newTeam, opened, openDesk, said, type Caller } from '../../test/desk'
import { memorySealing } from '../../test/memory-sealing'
import { openDatabase } from '../database/open-database'
import type { Sealing } from '../keys/types'

// PGlite has one connection: nothing happens between a row and its key.
test('a case that is erased between its row and its key is erased, and no key is lost', async () => {
  const database = await openDatabase({ url: await newPostgresUrl() })
  const memory = memorySealing()
  const { keyring, chain } = memory
  const before: (() => Promise<unknown>)[] = []
  const sealing: Sealing = {
    chain,
    keyring: {
      ...keyring,
      async find(...place) {
        await before.pop()?.()
        return keyring.find(...place)
      },
    },
  }
  const desk = await openDesk(database, { sealing })
  const team = newTeam()
  const sam = desk.as(team)
  const ada = desk.as(team, 'admin', 'ada')

  const doing: readonly ((caller: Caller, caseId: string) => ReturnType<Caller['send']>)[] = [
    (caller, caseId) => caller.append(caseId, 1, said('words')),
    (caller, caseId) => caller.read(caseId),
  ]
  for (const [at, act] of doing.entries()) {
    const caseId = `case-${at}`
    await sam.append(caseId, 0, opened())
    before.push(() => ada.send('POST', `/cases/${caseId}/erase`))
    expect(await act(sam, caseId)).toMatchObject({ status: 410, body: { code: 'case/erased' } })
  }
  await sam.append('listed', 0, opened())
  before.push(() => ada.send('POST', '/cases/listed/erase'))
  expect(await sam.send('GET', '/cases')).toMatchObject({ status: 200, body: { cases: [] } })

  await sam.append('lost', 0, opened())
  const newest = memory.keys().at(-1) ?? ''
  before.push(async () => memory.destroy(newest))
  expect(await sam.read('lost')).toMatchObject({ status: 503, body: { code: 'keys/missing' } })

  await desk.close()
  await database.close()
})
