import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import { memorySealing } from '../../test/memory-sealing'
import { append } from './append'
import { readCase } from './read-case'
import { ensureTeam } from './team'
import type { Database } from './types'

const at = new Date('2026-11-21T10:00:00.000Z')
const said = (text: string, id = randomUUID()) => ({ v: 1, id, type: 'text.said', text })

describe.each(databases)('appending on $name', ({ shared }) => {
  const sealing = memorySealing()
  let database: Database
  beforeAll(async () => {
    database = await shared()
    await ensureTeam('team', database)
  }, 120_000)

  const send = (caseId: string, expectedSeq: number, ...events: unknown[]) =>
    append('team', database, sealing, { caseId, expectedSeq, events, person: 'sam', at })
  const read = async (caseId: string) => {
    const log = await database.inTeam('team', (tx) => readCase('team', tx, sealing, caseId, 1))
    return log.events
  }

  test('keeps what was said, in order', async () => {
    const events = [said('one'), said('two'), said('three')]
    expect(await send('a', 0, ...events)).toEqual({ is: 'appended', seq: 3 })
    expect(await read('a')).toEqual(events)
  })
})
