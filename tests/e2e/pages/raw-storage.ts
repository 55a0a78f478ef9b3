/** The browser's storage as anybody sees it, beside the store that is being tested. */
function open(name: string, build: (db: IDBDatabase) => void = () => {}): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.addEventListener('upgradeneeded', () => build(opening.result))
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error))
  })
}

/** How many events of a case are in the database; 0 where there is none. */
export async function countRows(caseId: string): Promise<number> {
  try {
    const db = await open('amends')
    const range = IDBKeyRange.bound([caseId, 0], [caseId, []])
    const request = db.transaction('events').objectStore('events').count(range)
    const count = await new Promise<number>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
    db.close()
    return count
  } catch {
    return 0
  }
}

/** Writes what cannot be compressed until the browser has no room left, down to a few bytes. */
export async function fill(): Promise<void> {
  const db = await open('ballast', (fresh) =>
    fresh.createObjectStore('ballast', { autoIncrement: true }),
  )
  for (let size = 200_000; size > 20;) {
    const noise = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)))
    const fits = await new Promise<boolean>((resolve) => {
      const transaction = db.transaction('ballast', 'readwrite')
      transaction.objectStore('ballast').add(noise)
      transaction.addEventListener('complete', () => resolve(true))
      transaction.addEventListener('abort', () => resolve(false))
    })
    if (!fits) size = Math.floor(size / 2)
  }
  db.close()
}
