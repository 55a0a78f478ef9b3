import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import {
  closed,
  hashOf,
  newTeam,
  opened,
  openDesk,
  promised,
  said,
  type Caller,
  type Desk,
} from '../../test/desk'
import { folderSealing, type FolderSealing } from '../../test/folder-sealing'
import type { CareEntry } from '../care/record-care'
import { rowsOf } from '../database/rows'
import type { Database } from '../database/types'

const soon = '2026-12-01T10:00:00.000Z'

describe.each(databases)('cases as records on $name', ({ shared }) => {
  let database: Database
  let sealing: FolderSealing
  let desk: Desk<FolderSealing>
  beforeAll(async () => {
    database = await shared()
    sealing = await folderSealing()
    desk = await openDesk(database, { sealing })
  }, 120_000)
  afterAll(async () => {
    await desk.close()
    await sealing.remove()
  })

  const newDesk = () => {
    const team = newTeam()
    return { team, sam: desk.as(team), ada: desk.as(team, 'admin', 'ada') }
  }
  const keyFiles = async () => {
    const names = await readdir(join(sealing.folder, 'cases'), { recursive: true })
    return names.filter((name) => /[0-9a-f]{30}$/.test(name)).length
  }
  const verify = (caller: Caller, caseId: string) => caller.send('GET', `/cases/${caseId}/verify`)

  test('an erased case is gone for everybody, and says so', async () => {
    const { sam, ada } = newDesk()
    await sam.append('a', 0, opened('ann'), promised('p', 'sam', soon))
    await sam.append('b', 0, opened('ann'))
    const before = await keyFiles()
    const erased = await ada.send('POST', '/cases/a/erase')
    expect(erased).toMatchObject({ status: 200, body: { caseId: 'a' } })
    expect(await keyFiles()).toBe(before - 1)
    const gone = { status: 410, body: { code: 'case/erased' } }
    expect(await sam.read('a')).toMatchObject(gone)
    expect(await sam.append('a', 2, said('more'))).toMatchObject(gone)
    expect(await sam.append('a', 3, said('more'))).toMatchObject(gone)
    expect(await sam.append('a', 0, opened('ann'))).toMatchObject(gone)
    expect(await keyFiles()).toBe(before - 1)
    for (const query of ['', 'customer=ann', 'open=true']) {
      const { body } = await sam.send('GET', `/cases?${query}`)
      expect(body).toMatchObject({ cases: [{ caseId: 'b' }] })
    }
    expect((await sam.send('GET', '/cases?owing=true')).body).toMatchObject({ cases: [] })
    expect(await sam.read('b')).toMatchObject({ status: 200, body: { seq: 1 } })
  })

  test('erasing again, or by two at once, is erasing once', async () => {
    const { sam, ada } = newDesk()
    await sam.append('a', 0, opened())
    const [one, two] = await Promise.all([
      ada.send('POST', '/cases/a/erase'),
      ada.send('POST', '/cases/a/erase'),
    ])
    expect(one.status).toBe(200)
    expect(two).toEqual(one)
    expect(await ada.send('POST', '/cases/a/erase')).toEqual(one)
    expect((await verify(ada, 'a')).body).toMatchObject({ seq: 2, whole: true })
    expect((await ada.send('GET', '/care')).body).toMatchObject({
      entries: [{ caseId: 'a', done: 'erased', by: 'ada' }],
      next: null,
    })
  })

  test('a case that others write to while it is erased ends erased, its log whole', async () => {
    const { sam, ada } = newDesk()
    await sam.append('a', 0, opened())
    const writing = (async () => {
      for (let seq = 1; seq < 60; seq += 1) {
        const { status } = await sam.append('a', seq, said(`words ${seq}`))
        if (status !== 200) return status
      }
      return 200
    })()
    const erased = await ada.send('POST', '/cases/a/erase')
    expect(erased.status).toBe(200)
    expect(await writing).toBe(410)
    expect((await verify(ada, 'a')).body).toMatchObject({ whole: true, erased: { by: 'ada' } })
  })

  test('the log of a case verifies, and a change of any of it is found', async () => {
    const { team, sam, ada } = newDesk()
    await sam.append('a', 0, opened(), said('one'), said('two'), closed())
    await sam.append('b', 0, opened(), said('one'))
    const found = await verify(ada, 'a')
    expect(found).toMatchObject({ status: 200, body: { seq: 4, whole: true, erased: null } })
    await ada.send('POST', '/cases/b/erase')
    expect((await verify(ada, 'b')).body).toMatchObject({ seq: 3, whole: true })

    await database.inTeam(team, (tx) =>
      tx.execute(sql`update amends.cases set seq = 3 where team_id = ${team} and case_id = 'a'`),
    )
    expect((await verify(ada, 'a')).body).toMatchObject({ whole: false, code: 'chain/cut', at: 4 })
    await database.inTeam(team, (tx) =>
      tx.execute(sql`update amends.cases set seq = 5 where team_id = ${team} and case_id = 'a'`),
    )
    expect((await verify(ada, 'a')).body).toMatchObject({ whole: false, code: 'chain/cut', at: 5 })
  })

  test('a legal hold keeps a case from being erased, until it is lifted', async () => {
    const { team, sam, ada } = newDesk()
    const lea = desk.as(team, 'lead', 'lea')
    await sam.append('a', 0, opened('ann'), said('kept words'))
    await sam.append('b', 0, opened('ann'))
    expect(await lea.send('PUT', '/cases/a/hold', { held: true })).toMatchObject({ status: 204 })
    expect(await lea.send('PUT', '/cases/a/hold', { held: true })).toMatchObject({ status: 204 })
    const held = { status: 409, body: { code: 'case/held' } }
    expect(await ada.send('POST', '/cases/a/erase')).toMatchObject(held)
    expect(await ada.send('POST', '/people/ann/erase')).toMatchObject({
      status: 409,
      body: { code: 'case/held', erased: ['b'], held: ['a'] },
    })
    expect(await sam.append('a', 2, said('more'))).toMatchObject({ status: 200 })
    expect(await lea.send('PUT', '/cases/a/hold', { held: false })).toMatchObject({ status: 204 })
    expect(await ada.send('POST', '/people/ann/erase')).toMatchObject({
      status: 200,
      body: { erased: ['a'], shared: [] },
    })
    expect(await lea.send('PUT', '/cases/a/hold', { held: true })).toMatchObject({ status: 410 })
    const { body } = await ada.send('GET', '/care')
    expect(body).toMatchObject({
      entries: [
        { caseId: 'a', done: 'held', by: 'lea' },
        { caseId: 'b', done: 'erased', by: 'ada' },
        { caseId: 'a', done: 'released', by: 'lea' },
        { caseId: 'a', done: 'erased', by: 'ada' },
      ],
    })
  })

  test('a person gets every word that is kept of them, and nobody else is in it', async () => {
    const { team, sam, ada } = newDesk()
    const mama = { id: 'mama', steps: [] }
    const hash = hashOf(mama)
    const began = { ...opened('ann@home.example'), flow: { id: 'mama', version: '1.0.0', hash } }
    const events = [began, said('Zoë said\u0000 \ud800'), closed()]
    await sam.send('PUT', `/flows/${hash}`, mama)
    await sam.append('a', 0, ...events)
    await sam.append('b', 0, opened('bob'), said('of Bob'))
    await sam.append('c', 0, opened('ann@home.example'))
    await desk.as(newTeam()).append('a', 0, opened('ann@home.example'), said('of another team'))
    const { status, body } = await ada.send('GET', '/people/ann%40home.example/export')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      format: 'amends.person',
      customer: 'ann@home.example',
      cases: [
        { format: 'amends.case', caseId: 'a', events, flows: { [hash]: mama } },
        { caseId: 'c' },
      ],
    })
    expect(JSON.stringify(body)).not.toMatch(/of Bob|another team/)
    await ada.send('POST', '/cases/a/erase')
    const after = await ada.send('GET', '/people/ann%40home.example/export')
    expect(after.body).toMatchObject({ cases: [{ caseId: 'c' }] })
    const nobody = await ada.send('GET', '/people/nobody/export')
    expect(nobody).toMatchObject({ status: 200, body: { cases: [] } })
    const auditor = desk.as(team, 'auditor', 'oda')
    const { entries } = (await auditor.send('GET', '/care')).body as { entries: CareEntry[] }
    expect(entries.map(({ caseId, done, by }) => `${by} ${done} ${caseId}`).toSorted()).toEqual([
      'ada erased a',
      'ada exported a',
      'ada exported c',
      'ada exported c',
    ])
  })

  test('a case that was once about somebody is theirs, whoever it is about now', async () => {
    const { team, sam, ada } = newDesk()
    const about = (changes: object) => ({ ...said('-'), type: 'about.changed', changes })
    await sam.append('moved', 0, opened('anna'), said('Anna’s words'))
    await sam.append('moved', 2, about({ customer: { id: 'bert' } }))
    await sam.append('moved', 3, about({ customer: { id: 'bert' }, ticket: { id: 't' } }))
    await sam.append('hers', 0, opened('anna'))
    // A version of the page that is newer than the server may say what this one cannot read.
    await sam.append('newer', 0, opened('bert'), { ...about({ customer: { id: 'anna' } }), v: 99 })
    const found = async (customer: string) => {
      const { body } = await ada.send('GET', `/people/${customer}/export`)
      const { cases, shared } = body as { cases: { caseId: string }[]; shared: string[] }
      return [cases.map(({ caseId }) => caseId).toSorted(), shared.toSorted()]
    }
    expect(await found('anna')).toEqual([
      ['hers', 'moved', 'newer'],
      ['moved', 'newer'],
    ])
    expect(await found('bert')).toEqual([
      ['moved', 'newer'],
      ['moved', 'newer'],
    ])
    const listed = await sam.send('GET', '/cases?customer=anna')
    expect(listed.body).toMatchObject({ cases: [{ caseId: 'hers' }] })
    const { body } = await ada.send('POST', '/people/anna/erase')
    const { erased, shared } = body as { erased: string[]; shared: string[] }
    expect(erased.toSorted()).toEqual(['hers', 'moved', 'newer'])
    expect(shared.toSorted()).toEqual(['moved', 'newer'])
    expect(await sam.read('moved')).toMatchObject({ status: 410 })
    const left = await database.inTeam(team, (tx) =>
      rowsOf(tx, sql`select 1 from amends.case_customers`),
    )
    expect(left).toEqual([])
  })

  test('each role may do its own part and no other, in its own team', async () => {
    const { team, sam } = newDesk()
    await sam.append('a', 0, opened('ann'))
    const other = newTeam()
    const routes = [
      ['POST', '/cases/a/erase', 'admin'],
      ['POST', '/people/ann/erase', 'admin'],
      ['PUT', '/retention', 'admin', { days: 30 }],
      ['PUT', '/cases/a/hold', 'lead admin', { held: false }],
      ['GET', '/cases/a/verify', 'lead admin auditor'],
      ['GET', '/people/ann/export', 'lead admin auditor'],
      ['GET', '/care', 'admin auditor'],
      ['GET', '/retention', 'agent lead admin auditor'],
    ] as const
    for (const role of ['agent', 'lead', 'auditor', 'admin'] as const) {
      for (const [method, path, allowed, body] of routes.toReversed()) {
        const { status } = await desk.as(team, role).send(method, path, body)
        const expected = allowed.includes(role) ? /^20[04]$/ : /^403$/
        expect(`${status}`, `${role} ${method} ${path}`).toMatch(expected)
        const theirs = await desk.as(other, role).send(method, path, body)
        if (path.startsWith('/cases')) expect([403, 404]).toContain(theirs.status)
        expect(JSON.stringify(theirs.body)).not.toContain('"a"')
      }
    }
  })

  test('bad requests get a code, and change nothing', async () => {
    const { sam, ada } = newDesk()
    await sam.append('a', 0, opened())
    for (const days of [-1, 1.5, '30', 36_501]) {
      const answer = await ada.send('PUT', '/retention', { days })
      expect(answer).toMatchObject({ status: 400, body: { code: 'request/invalid' } })
    }
    expect(await ada.send('PUT', '/cases/a/hold', { held: 'yes' })).toMatchObject({ status: 400 })
    const unknown = { status: 404, body: { code: 'case/unknown' } }
    expect(await ada.send('POST', '/cases/x/erase')).toMatchObject(unknown)
    expect(await ada.send('PUT', '/cases/x/hold', { held: true })).toMatchObject(unknown)
    expect(await ada.send('GET', '/cases/x/verify')).toMatchObject(unknown)
    expect(await ada.send('POST', '/people/%00/erase')).toMatchObject({ status: 200 })
    expect((await ada.send('GET', '/retention')).body).toEqual({ days: null })
    expect(await sam.read('a')).toMatchObject({ status: 200 })
  })
})
