import {
  earlierOf,
  indexedDbStore,
  openCase,
  type OpenCaseOptions,
  type Recovery,
  type Store,
} from '@amends/core'
import { useEffect, useInsertionEffect, useRef, useState } from 'react'
import { useSame } from './use-scope'

export type CaseToOpen = Pick<
  OpenCaseOptions,
  'caseId' | 'flow' | 'about' | 'authority' | 'locale'
> & {
  /** Where the case is kept; this browser's IndexedDB unless given. Keep it the same one. */
  readonly store?: Store | undefined
  readonly timeZone?: string | undefined
}

let browserStore: Store | undefined

/** Cases that did not exist before this page opened them. */
export const begunHere = new WeakSet<Recovery>()

/** Where the opening of a case stands. */
export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly recovery: Recovery }
  | { readonly state: 'failed'; readonly reason: string; readonly retry: () => void }

/** What came of an opening, tagged with what was asked for, so that an old one never shows as a new. */
interface Kept {
  readonly key: string
  readonly attempt: number
  readonly opening: Opening
}
const opening: Opening = { state: 'opening' }

/**
 * Opens the case once per `caseId` and store, StrictMode or not, and parks it when the id changes or
 * the component goes. Of the flow only the one of the opening counts; what else the host says of the
 * customer, the ticket and the authority is told to the open case. A new case of a customer who has
 * others in the store is told of them, unless the host tells of earlier ones itself.
 */
export function useOpenCase(wanted: CaseToOpen): Opening {
  const { caseId, store } = wanted
  const latest = useRef(wanted)
  useInsertionEffect(() => {
    latest.current = wanted
  })
  const [attempt, setAttempt] = useState(0)
  const [kept, keep] = useState<Kept | null>(null)

  useEffect(() => {
    let gone = false
    let opened: Recovery | null = null
    const come = (to: Opening) => keep({ key: caseId, attempt, opening: to })
    const open = async () => {
      // React's StrictMode takes an effect back at once: by now it would have.
      await Promise.resolve()
      if (gone) return
      const { timeZone, ...options } = latest.current
      const before = Date.now()
      try {
        const place = store ?? (browserStore ??= indexedDbStore())
        const { about } = options
        const earlier = about.earlier ?? (await earlierOf(place, about.customer.id, caseId))
        opened = await openCase({
          ...options,
          about: { ...about, ...(earlier.length > 0 && { earlier }) },
          store: place,
          ...(timeZone && { zone: timeZone }),
        })
        const [first, second] = opened.log
        if (first && !second && Date.parse(first.at) >= before) begunHere.add(opened)
        if (gone) await opened.dispose()
        else come({ state: 'open', recovery: opened })
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        if (!gone) come({ state: 'failed', reason, retry: () => setAttempt(attempt + 1) })
      }
    }
    void open()
    return () => {
      gone = true
      void opened?.dispose()
    }
  }, [caseId, store, attempt])

  const recovery = kept?.opening.state === 'open' ? kept.opening.recovery : null
  const said = useSame({ about: wanted.about, authority: wanted.authority })
  useEffect(() => {
    if (recovery?.caseId !== caseId) return
    const { about, authority } = said
    void recovery.update({ about, ...(authority !== undefined && { authority }) })
  }, [recovery, caseId, said])

  return kept?.key === caseId && kept.attempt === attempt ? kept.opening : opening
}
