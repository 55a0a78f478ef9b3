import { memo, useState } from 'react'
import { describeDue, type LedgerEntry } from '@amends/core'
import { labelOf, type Change } from '../parts/commitments/change-commitment'
import { DueMark } from '../parts/commitments/due-tag'
import { checkOn, kindWords, withOwner, words as theirs } from '../parts/commitments/words'
import { Act } from '../parts/fields/act'
import { ChangeInCase } from './change-in-case'
import { LedgerEntryData } from './data-attributes'
import { useList } from './list-context'
import { recordIn } from './record-in'
import { keptWords, words } from './words'

interface LedgerRowProps {
  readonly entry: LedgerEntry
  /** How many are owed beside it. */
  readonly others: number
}

/** One thing owed to one customer: what, when and by whom; a press opens its case. */
export const LedgerRow = /* @__PURE__ */ memo(function LedgerRow({
  entry,
  others,
}: LedgerRowProps) {
  const list = useList()
  const { store, agent, locale, timeZone: zone, now } = list
  const { caseId, id, kind, what, due, state, early } = entry
  const [open, setOpen] = useState<Change | 'others' | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const check = kind === 'delegate-check'
  const changing = open !== 'others' && open
  const customer = entry.customer ?? words.noName

  const keep = async () => {
    if (busy) return
    setBusy(true)
    const options = { store, caseId, agent, locale, zone }
    const why = await recordIn(options, { type: 'commitment.kept', commitment: id })
    setBusy(false)
    setProblem(why)
    list.announce(why ?? keptWords(what, others))
  }
  const told = (
    <>
      <span className="amends-ledger-entry-who">
        <b dir="auto">{customer}</b>
        <DueMark owed={entry} when={due && describeDue(due, { now, locale, zone })} />
      </span>
      <span className="amends-ledger-entry-what" dir="auto">
        {check ? checkOn(what) : what}
      </span>
      <span className="amends-quiet">
        {kindWords[kind]}
        {entry.by.id !== agent.id && <> {withOwner(entry.owner)}</>}
      </span>
    </>
  )
  return (
    <li
      className="amends-ledger-entry"
      data-part="ledger-entry"
      {...{ [LedgerEntryData.state]: state, [LedgerEntryData.kind]: kind }}
    >
      {list.onOpenCase ? (
        <button
          type="button"
          className="amends-ledger-entry-open"
          onClick={() => list.onOpenCase?.(caseId)}
        >
          {told}
        </button>
      ) : (
        <div className="amends-ledger-entry-open">{told}</div>
      )}
      {changing ? (
        <ChangeInCase entry={entry} change={changing} onDone={() => setOpen(null)} />
      ) : (
        <div className="amends-acts">
          <Act data-look="plain" data-act="keep" aria-disabled={busy} onClick={() => void keep()}>
            {theirs.keep}
          </Act>
          <Act
            data-act="others"
            aria-expanded={open === 'others'}
            onClick={() => setOpen(open ? null : 'others')}
          >
            {theirs.change}
          </Act>
          {open && (
            <>
              <Act data-act="move" onClick={() => setOpen('move')}>
                {labelOf('move', entry)}
              </Act>
              {!check && (
                <Act data-act="handOver" onClick={() => setOpen('handOver')}>
                  {labelOf('handOver', entry)}
                </Act>
              )}
            </>
          )}
        </div>
      )}
      {early && <p className="amends-problem">{words.early}</p>}
      {problem && <p className="amends-problem">{problem}</p>}
    </li>
  )
})
