export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: unknown }

export interface Job<T> {
  readonly stores: readonly string[]
  readonly mode: IDBTransactionMode
  /** `strict` waits for the disk. */
  readonly durability: IDBTransactionDurability
  work(tools: Tools<T>): void
}

interface Tools<T> {
  readonly store: (name: string) => IDBObjectStore
  /** Goes on once the request has its result, which undoes everything if it throws. */
  readonly when: <R>(request: IDBRequest<R>, use: (result: R) => void) => void
  /** What the transaction answers when it is complete. */
  readonly answer: (value: T) => void
}

/**
 * Runs one transaction. A request that succeeded proves nothing: the browser may still abort the
 * whole, as it does when the disk is full. So the answer is given once all of it is complete.
 */
export function runTransaction<T>(db: IDBDatabase, job: Job<T>): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    let thrown: { readonly error: unknown } | null = null
    let answered: Outcome<T> = { ok: false, error: null }
    try {
      const transaction = db.transaction([...job.stores], job.mode, { durability: job.durability })
      transaction.addEventListener('complete', () => resolve(answered))
      transaction.addEventListener('abort', () =>
        resolve({ ok: false, error: thrown ? thrown.error : transaction.error }),
      )
      const attempt = (step: () => void) => {
        try {
          step()
        } catch (error) {
          thrown ??= { error }
          transaction.abort()
        }
      }
      attempt(() =>
        job.work({
          store: (name) => transaction.objectStore(name),
          when(request, use) {
            request.addEventListener('success', () => attempt(() => use(request.result)))
          },
          answer(value) {
            answered = { ok: true, value }
          },
        }),
      )
    } catch (error) {
      resolve({ ok: false, error })
    }
  })
}
