import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openEvents } from '../src/database/case-texts'
import { caseRow, keyOf } from '../src/database/case-row'
import { openDatabase } from '../src/database/open-database'
import { newTeam, openDesk, type Caller } from './desk'
import { wordsInEveryId } from './every-event'
import { folderSealing } from './folder-sealing'
import { filesWith, type Ground } from './grounds'
import { pinoTo } from './logged'

export interface ErasureProof {
  /** Cases whose words could be read before. */
  readonly read: number
  /** Cases that were erased, and whose log is whole. */
  readonly whole: number
  /** Where words or keys of theirs still are: nowhere. */
  readonly found: readonly string[]
  /** Where a text is found that was written readable by mistake, and then deleted and vacuumed. */
  readonly planted: readonly string[]
  readonly megabytes: number
}

const tables = ['teams', 'cases', 'case_customers', 'case_events', 'promises', 'flows', 'care']
const rows = tables.map((table) => `select row::text as row from amends.${table} as row`)

/**
 * Writes words in every personal place and every id of every kind of event of so many cases, erases half of them
 * one by one and half person by person, and looks for the words and the keys in all that is left.
 */
export async function proveErasure(ground: Ground, cases: number): Promise<ErasureProof> {
  const canary = `canary-${randomUUID()}`
  const sealing = await folderSealing()
  const lines: string[] = []
  const database = await openDatabase(ground.place)
  const desk = await openDesk(database, { sealing, log: pinoTo(lines), perMinute: 1_000_000 })
  const team = newTeam()
  const ada = desk.as(team, 'admin', 'ada')
  const names = Array.from({ length: cases }, (_, at) => `case-${at}`)
  const customerOf = (name: string) => `${canary}-of-${name}`

  for (const name of names) await ada.append(name, 0, ...wordsInEveryId(customerOf(name)))
  const { events } = (await ada.read('case-0')).body as { events: readonly unknown[] }
  let read = 0
  for (const name of names) {
    read += await database.inTeam(team, async (tx) => {
      const row = await caseRow(team, tx, name)
      if (!row) return 0
      const opened = await openEvents(team, tx, await keyOf(team, tx, sealing, row), name, 1)
      return JSON.stringify(opened).includes(customerOf(name)) ? 1 : 0
    })
  }
  await ada.send('GET', '/cases')
  await ada.send('GET', `/people/${customerOf('case-0')}/export`)
  const keys = await keyFiles(sealing.folder)

  for (const [at, name] of names.entries()) {
    const path = at % 2 === 0 ? `/cases/${name}/erase` : `/people/${customerOf(name)}/erase`
    await ada.send('POST', path)
  }
  const whole = await countWhole(ada, names, events.length)
  await desk.close()
  await database.close()

  const planted = `planted-${randomUUID()}`
  const results = await ground.run(...rows, ...plant(team, planted), 'checkpoint')
  const stored = JSON.stringify(results.slice(0, rows.length))
  const texts = {
    tables: stored + fromHex(stored),
    dump: await ground.dump(),
    logs: lines.join('\n'),
  }
  const needles = [Buffer.from(canary), ...keys]
  const inFiles = await filesWith(ground.folder, needles)
  const inKeys = await filesWith(sealing.folder, needles)
  const found = [
    ...Object.entries(texts).flatMap(([place, text]) => (text?.includes(canary) ? [place] : [])),
    ...inFiles.found,
    ...inKeys.found,
    ...(await keyFiles(sealing.folder)).map(() => 'a key that is left'),
    ...(lines.length === 0 ? ['no log to look at'] : []),
  ]
  await sealing.remove()
  const plantedIn = await filesWith(ground.folder, [Buffer.from(planted)])
  const megabytes = Math.round(inFiles.bytes / 2 ** 20)
  return { read, whole, found, planted: plantedIn.found, megabytes }
}

/** Bytes as databases print them, as the text that they may be. */
function fromHex(text: string): string {
  const digits = text.match(/(?:[0-9a-f]{2}){4,}/g)?.join('') ?? ''
  return Buffer.from(digits, 'hex').toString('latin1')
}

/** The bytes of every case's wrapped key. */
async function keyFiles(folder: string): Promise<readonly Buffer[]> {
  const names = await readdir(join(folder, 'cases'), { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile())
  return Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name))))
}

async function countWhole(ada: Caller, names: readonly string[], events: number): Promise<number> {
  let whole = 0
  for (const name of names) {
    const { body } = await ada.send('GET', `/cases/${name}/verify`)
    const told = body as { whole: boolean; seq: number; erased: unknown }
    if (told.whole && told.erased && told.seq === events + 1) whole += 1
  }
  return whole
}

/** What the table of fates prevents: a text in the part that stays readable. It is deleted again. */
function plant(team: string, text: string): readonly string[] {
  return [
    `insert into amends.case_events (team_id, case_id, seq, event_id, recorded_at, recorded_by,
       readable, hash)
     values ('${team}', 'case-0', 9000, 'planted', now(), 'ada', '{"text": "${text}"}', '\\x00')`,
    `delete from amends.case_events where event_id = 'planted'`,
    'vacuum full amends.case_events',
  ]
}
