import { knownIn, ledgerOf, type CaseListing, type LedgerEntry, type Store } from '@amends/core'
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

/** Reads the store again one time after another, however often it is asked to meanwhile. */
function reader(read: () => Promise<void>): () => void {
  let reading = false
  let again = false
  const load = async (): Promise<void> => {
    again = reading
    if (reading) return
    reading = true
    await read()
    reading = false
    if (again) void load()
  }
  return () => void load()
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
      if (gone) return
      const filter = { owing: true, ...(owner !== undefined && { owner }) } as const
      try {
        const [cases, status] = await Promise.all([store.list(filter), store.status()])
        const notKept = status.kind === 'memory' ? (status.reason ?? '') : null
        if (!gone) setRead({ store, owner, cases, failed: false, notKept })
      } catch (error) {
        if (gone) return
        setRead((before) => {
          const last = before?.store === store && before.owner === owner ? before : null
          const cases = newest([...(last?.cases ?? []), ...(knownIn(error) ?? [])])
          return { store, owner, cases, failed: true, notKept: last?.notKept ?? null }
        })
      }
      setNow(Date.now())
    })
    readAgain.current = load
    load()
    const stop = watchAll(store, load)
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
    retry: () => readAgain.current(),
  }
}

/** Of each case the listing that tells of the most events. */
function newest(all: CaseListing[]): readonly CaseListing[] {
  all.sort((one, other) => one.seq - other.seq)
  return [...new Map(all.map((listing) => [listing.caseId, listing])).values()]
}

/** A store that cannot be watched is read once. */
function watchAll(store: Store, listener: () => void): () => void {
  try {
    return store.watch(null, listener)
  } catch {
    return passing
  }
}
