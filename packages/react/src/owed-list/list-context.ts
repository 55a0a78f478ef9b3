import type { Person, Store } from '@amends/core'
import type { Host } from '../case/host'
import { createStrictContext } from '../internals/strict-context'

/** What every entry of the list shares. */
export interface ListScope {
  readonly store: Store
  /** Who acts. */
  readonly agent: Person
  readonly host: Host | undefined
  readonly onOpenCase: ((caseId: string) => void) | undefined
  /** BCP 47 tag for dates. */
  readonly locale: string
  /** IANA zone in which times are shown and asked for. */
  readonly timeZone: string
  readonly now: number
  /** Says it in the list's live region. */
  readonly announce: (text: string) => void
}

export const [ListProvider, useList] =
  /* @__PURE__ */ createStrictContext<ListScope>('RecoveryOwed')
