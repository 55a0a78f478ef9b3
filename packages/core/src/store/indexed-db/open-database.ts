import { nameOf, reasons } from '../refusals'
import { transact } from './transaction'

const version = 1

/** Makes the tables of a new database. */
export type Build = (db: IDBDatabase) => void

/**
 * Milliseconds to wait before trying again. A browser that has just been restarted may still hold
 * the files: giving up would hide the cases that are in them.
 */
const pauses = [100, 300]

/**
 * Opens the database and proves that it can be written to, or answers why it cannot. Storage is
 * denied in several ways: the property throws, `open` throws, or the request fails later; and it
 * may not answer at all, so that `within` milliseconds must do. Never rejects.
 */
export async function openDatabase(
  name: string,
  within: number,
  build: Build = buildCases,
): Promise<IDBDatabase | string> {
  const opening = attempt(name, build, pauses)
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, within, reasons.stuck)
  })
  const opened = await Promise.race([opening, late])
  clearTimeout(timer)
  if (opened === reasons.stuck) void opening.then((db) => typeof db !== 'string' && db.close())
  return opened
}

async function attempt(
  name: string,
  build: Build,
  waits: readonly number[],
): Promise<IDBDatabase | string> {
  try {
    const db = await request(name, build, version)
    if (await canWrite(db)) return db
    db.close()
    return reasons.denied
  } catch (error) {
    const [wait, ...later] = waits
    const mayPass = ['UnknownError', 'AbortError'].includes(String(nameOf(error)))
    if (!mayPass || wait === undefined) return reasonFor(error)
    await new Promise((resolve) => {
      setTimeout(resolve, wait)
    })
    return attempt(name, build, later)
  }
}

function request(name: string, build: Build, wanted?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, wanted)
    opening.addEventListener('upgradeneeded', () => build(opening.result))
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', (event) => {
      event.preventDefault()
      // A later version of this library was here first. It may only have added to the database.
      const newer = wanted && nameOf(opening.error) === 'VersionError'
      if (newer) resolve(request(name, build))
      else reject(opening.error)
    })
  })
}

/**
 * Events are wrapped, so that a damaged or newer one is given back untouched and its place in the
 * case never depends on what it says.
 */
export function buildCases(db: IDBDatabase): void {
  db.createObjectStore('events', { keyPath: ['case', 'seq'] })
  db.createObjectStore('cases', { keyPath: 'caseId' })
  db.createObjectStore('flows')
  db.createObjectStore('drafts', { keyPath: ['case', 'field'] })
}

/** Some browsers open a database that they then never write to. A full one can still be read. */
async function canWrite(db: IDBDatabase): Promise<boolean> {
  const probe = '\u0000amends'
  const written = transact(db, ['drafts'], 'relaxed', async (table) => {
    table('drafts').put({ case: probe, field: probe, text: '' })
    table('drafts').delete([probe, probe])
    return true
  })
  return written.catch((error: unknown) => nameOf(error) === 'QuotaExceededError')
}

function reasonFor(error: unknown): string {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return reasons.full
    case 'SecurityError':
    case 'UnknownError':
    case 'InvalidStateError':
    case 'NotAllowedError':
      return reasons.denied
    case 'ReferenceError':
    case 'TypeError':
      return reasons.absent
    default:
      return reasons.broken
  }
}
