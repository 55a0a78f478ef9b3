import { useMemo, useRef, useState } from 'react'
import type { LedgerEntry, Person, Store } from '@amends/core'
import type { Host } from '../case/host'
import { useSame } from '../case/use-scope'
import { createPart, useRefs } from '../internals/create-part'
import { words as frame } from '../internals/words'
import { Act } from '../parts/fields/act'
import { LedgerData } from './data-attributes'
import { ListProvider, type ListScope } from './list-context'
import { LedgerGroups } from './ledger-groups'
import { useLedger, type Ledger } from './use-ledger'
import { useNearFocus } from './use-near-focus'
import { words } from './words'

export interface RecoveryOwedProps {
  /** Where the cases are kept. Keep it the same one. */
  readonly store: Store
  /** Who acts here: what is kept, moved or handed over is recorded under this person. */
  readonly agent: Person
  /** Id of a person: what they owe. Left out, what everybody owes. */
  readonly owner?: string | undefined
  /** Called with the id of the case whose entry was pressed. Without it entries are no buttons. */
  readonly onOpenCase?: ((caseId: string) => void) | undefined
  readonly host?: Host | undefined
  /** `auto` follows the system. */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined
  /** BCP 47 tag for dates. */
  readonly locale?: string | undefined
  /** IANA zone in which times are shown and asked for. */
  readonly timeZone?: string | undefined
}

/** What is ours is no attribute of the node. */
const offNode: Readonly<Record<keyof RecoveryOwedProps, undefined>> = {
  store: undefined,
  agent: undefined,
  owner: undefined,
  onOpenCase: undefined,
  host: undefined,
  theme: undefined,
  locale: undefined,
  timeZone: undefined,
}

function stateOf({ entries, failed }: Ledger) {
  if (entries) return entries.length ? 'ready' : 'empty'
  return failed ? 'failed' : 'loading'
}

/**
 * All that is owed over all cases of a store, soonest first: each entry opens its case, and can be
 * kept, moved and handed over in place. Live: it follows the store. Renders one `section` with
 * `data-part="ledger"`, and in it a `data-part="ledger-entry"` for each.
 */
export const RecoveryOwed = /* @__PURE__ */ createPart<'section', RecoveryOwedProps>(
  'ledger',
  'section',
  function useRecoveryOwed(props) {
    const { store, owner, host, onOpenCase, theme = 'auto', locale = 'en' } = props
    const timeZone = props.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone
    const agent = useSame(props.agent)
    const root = useRef<HTMLElement>(null)
    const ledger = useLedger(store, owner, root)
    const [said, announce] = useState('')
    const near = useNearFocus(root)
    const state = stateOf(ledger)
    const { now, entries } = ledger
    const scope = useMemo<ListScope>(
      () => ({
        store,
        agent,
        host,
        onOpenCase,
        locale,
        timeZone,
        now,
        announce,
      }),
      [store, agent, host, onOpenCase, locale, timeZone, now],
    )
    return {
      ...offNode,
      ...near,
      ref: useRefs(root, undefined),
      className: 'amends',
      'aria-label': words.title,
      'aria-busy': state === 'loading',
      [LedgerData.state]: state,
      [LedgerData.theme]: theme,
      children: (
        <ListProvider value={scope}>
          <p className="amends-ledger-title" tabIndex={-1}>
            {words.title}
            {state === 'ready' && entries && (
              <span className="amends-ledger-total">{entries.length}</span>
            )}
          </p>
          {ledger.notKept !== null && (
            <p className="amends-quiet">
              {words.notKept} {ledger.notKept}
            </p>
          )}
          <Body ledger={ledger} />
          <div className="amends-unseen" role="status">
            {said}
          </div>
        </ListProvider>
      ),
    }
  },
)

function Body({ ledger }: { readonly ledger: Ledger }) {
  const { entries, failed, retry } = ledger
  return (
    <>
      {failed && (
        <div className="amends-ledger-note" role="alert">
          <p className="amends-problem">{entries ? words.stale : words.failed}</p>
          <Act data-look="plain" onClick={retry}>
            {frame.tryAgain}
          </Act>
        </div>
      )}
      {entries ? <Entries entries={entries} /> : !failed && <Waiting />}
    </>
  )
}

function Entries({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  return entries.length ? <LedgerGroups entries={entries} /> : <p>{words.empty}</p>
}

function Waiting() {
  return (
    <div className="amends-ledger-waiting">
      <span className="amends-unseen" role="status">
        {words.loading}
      </span>
      <i />
      <i />
      <i />
    </div>
  )
}
