/** The tables of a transaction, by name. */
export type Tables = (name: string) => IDBObjectStore

/**
 * Does the work in one transaction: a reading one, unless it says how durable its writes must be.
 * A request that succeeded proves nothing: the browser may still abort the whole, as it does when
 * the disk is full. So the work's answer is given once all of it is complete; until then it may
 * wait for nothing but requests. Rejects with what undid it.
 */
export function transact<T>(
  db: IDBDatabase,
  names: readonly string[],
  durability: 'strict' | 'relaxed' | 'default',
  work: (table: Tables) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const mode = durability === 'default' ? 'readonly' : 'readwrite'
    const transaction = db.transaction([...names], mode, { durability })
    const answer = work((name) => transaction.objectStore(name))
    const undo = (error: unknown) => {
      reject(error)
      transaction.abort()
    }
    // It throws where there is nothing left to abort.
    answer.catch(undo).catch(() => undefined)
    transaction.addEventListener('complete', () => resolve(answer))
    transaction.addEventListener('abort', () => reject(transaction.error))
  })
}

/** What the request finds. It never settles when the request fails: that undoes the transaction. */
export function found<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve) => {
    request.addEventListener('success', () => resolve(request.result))
  })
}
