import {
  knownIn,
  ledgerOf,
  type CaseFilter,
  type CaseListing,
  type LedgerEntry,
  type Store,
} from '@amends/core'
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
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
const nothing = { cases: null, failed: false, notKept: null }

/** Whole lists that are read in so many milliseconds at most. */
const most = 4
const within = 6_000

/** Reads the store again one time after another, however often it is asked to meanwhile. */
function reader(read: () => Promise<void>): () => void {
  let busy = 0
  let again = false
  const free = (count: number) => {
    busy -= count
    if (again) load()
  }
  // One that is being read counts as if nothing more might be.
  const load = () => {
    again = busy >= most
    if (again) return
    busy += most + 1
    setTimeout(free, within, 1)
    void read().then(() => free(most))
  }
  return load
}

/** What is owed in the cases of a store, read again whenever one of them grows. */
export function useLedger(
  store: Store,
  owner: string | undefined,
  root: RefObject<HTMLElement | null>,
): Ledger {
  const [read, setRead] = useState<Read | null>(null)
  const readAgain = useRef(passing)
  const [now, setNow] = useState(Date.now)

  useEffect(() => {
    let gone = false
    const load = reader(async () => {
      try {
        const filter = { owing: true, owner } as CaseFilter
        const [cases, status] = await Promise.all([store.list(filter), store.status()])
        const notKept = status.kind === 'memory' ? (status.reason ?? '') : null
        if (!gone) setRead({ store, owner, cases, failed: false, notKept })
      } catch (error) {
        if (gone) return
        const known = knownIn(error)
        setRead((before) => {
          const last = readOf(before, store, owner)
          return { ...last, store, owner, cases: known ?? last.cases, failed: true }
        })
      }
    })
    readAgain.current = load
    load()
    let stop = passing
    try {
      stop = store.watch(null, load)
    } catch {
      // A store that cannot be watched is read once.
    }
    return () => {
      gone = true
      stop()
    }
  }, [store, owner])

  useEffect(() => {
    const onTime = () => setNow(Date.now())
    return listenTo(root.current, { onTime, onKey: passing, onBlur: passing, onHide: passing })
  }, [root])

  const { cases, failed, notKept } = readOf(read, store, owner)
  const entries = useMemo(() => cases && ledgerOf(cases, { now, owner }), [cases, now, owner])
  return {
    // That nothing is known to be owed does not mean that nothing is.
    entries: failed && !entries?.length ? null : entries,
    failed,
    notKept,
    now,
    retry: () => readAgain.current(),
  }
}

/** What was read, if it was this. */
function readOf(
  read: Read | null,
  store: Store,
  owner: string | undefined,
): Omit<Read, 'store' | 'owner'> {
  return read?.store === store && read.owner === owner ? read : nothing
}
