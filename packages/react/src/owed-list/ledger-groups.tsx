import { useId, useState } from 'react'
import type { LedgerEntry } from '@amends/core'
import { moreRows } from '../parts/commitments/words'
import { Act } from '../parts/fields/act'
import { LedgerRow } from './ledger-entry'
import { groupWords } from './words'

/** As many entries are drawn at first, and more of them with each press. */
const page = 30

type Group = keyof typeof groupWords

const groupOf = ({ state, due }: LedgerEntry): Group => (due ? state : 'undated')

/** What is owed, soonest first, under how near it is; thirty at a time. */
export function LedgerGroups({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const [shown, setShown] = useState(page)
  const id = useId()
  const drawn = entries.slice(0, shown)
  return (
    <>
      {(Object.keys(groupWords) as Group[]).map((group) => {
        const isHere = (one: LedgerEntry) => groupOf(one) === group
        const here = drawn.filter(isHere)
        if (here.length === 0) return null
        const count = entries.filter(isHere).length
        return (
          <div key={group} className="amends-ledger-group" data-part="ledger-group">
            <p id={`${id}${group}`} className="amends-label">
              {groupWords[group]} <span className="amends-ledger-group-count">{count}</span>
            </p>
            <ul aria-labelledby={`${id}${group}`}>
              {here.map((entry) => (
                <LedgerRow
                  key={`${entry.caseId} ${entry.id}`}
                  entry={entry}
                  others={entries.length - 1}
                />
              ))}
            </ul>
          </div>
        )
      })}
      {entries.length > shown && (
        <Act data-look="plain" onClick={() => setShown(shown + page)}>
          {moreRows(entries.length - shown)}
        </Act>
      )}
    </>
  )
}
