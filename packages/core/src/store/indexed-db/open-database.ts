import { nameOf, reasons } from '../refusals'

const version = 1

export type Opened =
  | { readonly ok: true; readonly db: IDBDatabase }
  | {
      readonly ok: false
      readonly reason: string
      /** Whether it may go away by itself. */
      readonly mayPass?: boolean
    }

/**
 * Opens the database and proves that it can be written to. Storage is denied in several ways: the
 * property throws, `open` throws, or the request fails later; and it may not answer at all, so that
 * `within` milliseconds must do. Never rejects.
 */
export function openDatabase(name: string, within: number): Promise<Opened> {
  return new Promise((resolve) => {
    let late = false
    const timer = setTimeout(() => {
      late = true
      resolve({ ok: false, reason: reasons.stuck })
    }, within)
    void attempt(name).then((opened) => {
      clearTimeout(timer)
      if (late && opened.ok) opened.db.close()
      resolve(opened)
    })
  })
}

/**
 * Milliseconds to wait before trying again. A browser that has just been restarted may still hold
 * the files: giving up would hide the cases that are in them.
 */
const pauses = [100, 300]

async function attempt(name: string, tries = 0): Promise<Opened> {
  const opened = await request(name, version)
  const pause = pauses[tries]
  if (!opened.ok && opened.mayPass && pause !== undefined) {
    await new Promise((resolve) => {
      setTimeout(resolve, pause)
    })
    return attempt(name, tries + 1)
  }
  if (!opened.ok || (await canWrite(opened.db))) return opened
  opened.db.close()
  return { ok: false, reason: reasons.denied }
}

function request(name: string, wanted: number | undefined): Promise<Opened> {
  return new Promise((resolve) => {
    try {
      const storage = Reflect.get(globalThis, 'indexedDB') as IDBFactory | undefined
      if (!storage) return resolve({ ok: false, reason: reasons.absent })
      const opening = storage.open(name, wanted)
      opening.addEventListener('upgradeneeded', () => build(opening.result))
      opening.addEventListener('success', () => resolve({ ok: true, db: opening.result }))
      opening.addEventListener('error', (event) => {
        event.preventDefault()
        // A later version of this library was here first. It may only have added to the database.
        const newer = nameOf(opening.error) === 'VersionError' && wanted !== undefined
        resolve(newer ? request(name, undefined) : refusal(opening.error))
      })
    } catch (error) {
      resolve(refusal(error))
    }
  })
}

/**
 * Events are wrapped, so that a damaged or newer one is given back untouched and its place in the
 * case never depends on what it says.
 */
function build(db: IDBDatabase): void {
  db.createObjectStore('events', { keyPath: ['case', 'seq'] })
  db.createObjectStore('cases', { keyPath: 'caseId' })
  db.createObjectStore('flows')
  db.createObjectStore('drafts', { keyPath: ['case', 'field'] })
}

/** Some browsers open a database that they then never write to. A full one can still be read. */
function canWrite(db: IDBDatabase): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const transaction = db.transaction(['drafts'], 'readwrite', { durability: 'relaxed' })
      const drafts = transaction.objectStore('drafts')
      drafts.put({ case: probe, field: probe, text: '' })
      drafts.delete([probe, probe])
      transaction.addEventListener('complete', () => resolve(true))
      transaction.addEventListener('abort', () =>
        resolve(nameOf(transaction.error) === 'QuotaExceededError'),
      )
    } catch {
      resolve(false)
    }
  })
}
const probe = '\u0000amends'

function refusal(error: unknown): Opened {
  const name = nameOf(error)
  const mayPass = name === 'UnknownError' || name === 'AbortError'
  return { ok: false, reason: reasonFor(name), mayPass }
}

function reasonFor(name: string): string {
  if (name === 'QuotaExceededError') return reasons.full
  const denials = ['SecurityError', 'UnknownError', 'InvalidStateError', 'NotAllowedError']
  return denials.includes(name) ? reasons.denied : reasons.broken
}
