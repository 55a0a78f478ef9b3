import { knownIn, ledgerOf, type CaseListing, type LedgerEntry, type Store } from '@amends/core'
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { listenTo } from '../internals/environment'

interface Read {
  readonly store: Store
  readonly owner: string | undefined
  /** Null while none was read. */
  readonly cases: readonly CaseListing[] | null
  readonly failed: boolean
  /** Why cases do not outlive the tab, or null. */
  readonly notKept: string | null
}

/** All that is owed, as it stands now. `entries` is null until any are known or they were read. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[] | null
  readonly failed: boolean
  readonly notKept: string | null
  /** Milliseconds since 1970, renewed each minute. */
  readonly now: number
  readonly retry: () => void
}

const passing = () => {}

/** Whole lists that are read in so many milliseconds at most, but for those that are asked for here. */
const most = 3
const within = 6_000

/** Reads the store again one time after another, however often it is asked to meanwhile. */
function reader(read: () => Promise<void>): (urgent: boolean) => void {
  let reading = false
  let again = false
  let spent = 0
  const load = () => {
    again = reading || spent >= most
    if (again) return
    reading = true
    spent += 1
    if (spent === 1) setTimeout(renew, within)
    void read().then(() => {
      reading = false
      if (again) load()
    })
  }
  const renew = () => {
    spent = 0
    if (again) load()
  }
  return (urgent) => {
    if (urgent) spent = 0
    load()
  }
}

/** What is owed in the cases of a store, read again whenever one of them grows. */
export function useLedger(
  store: Store,
  owner: string | undefined,
  root: RefObject<HTMLElement | null>,
): Ledger {
  const [read, setRead] = useState<Read | null>(null)
  const readAgain = useRef<(urgent: boolean) => void>(passing)
  const [now, setNow] = useState(Date.now)

  useEffect(() => {
    let gone = false
    const load = reader(async () => {
      if (gone) return
      const filter = { owing: true, ...(owner !== undefined && { owner }) } as const
      try {
        const [cases, status] = await Promise.all([store.list(filter), store.status()])
        const notKept = status.kind === 'memory' ? (status.reason ?? '') : null
        if (!gone) setRead({ store, owner, cases, failed: false, notKept })
      } catch (error) {
        if (gone) return
        const cases = knownIn(error)
        setRead((before) => {
          const last = before?.store === store && before.owner === owner ? before : null
          return {
            store,
            owner,
            notKept: null,
            ...last,
            cases: cases ?? last?.cases ?? null,
            failed: true,
          }
        })
      }
      setNow(Date.now())
    })
    readAgain.current = load
    load(false)
    const stop = watchAll(store, () => load(false))
    return () => {
      gone = true
      stop()
    }
  }, [store, owner])

  useEffect(() => {
    const onTime = () => setNow(Date.now())
    return listenTo(root.current, { onTime, onKey: passing, onBlur: passing, onHide: passing })
  }, [root])

  const known = read?.store === store && read.owner === owner ? read : null
  const cases = known?.cases ?? null
  const failed = known?.failed ?? false
  const entries = useMemo(() => cases && ledgerOf(cases, { now, owner }), [cases, now, owner])
  return {
    // That nothing is known to be owed does not mean that nothing is.
    entries: failed && entries?.length === 0 ? null : entries,
    failed,
    notKept: known?.notKept ?? null,
    now,
    retry: useCallback(() => readAgain.current(true), []),
  }
}

/** A store that cannot be watched is read once. */
function watchAll(store: Store, listener: () => void): () => void {
  try {
    return store.watch(null, listener)
  } catch {
    return passing
  }
}
