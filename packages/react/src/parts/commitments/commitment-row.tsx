import { memo, useState } from 'react'
import type { OwedView } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useReadOnly, useView } from '../../case/use-view'
import { Act } from '../fields/act'
import { useKeepFocus } from '../fields/keep-focus'
import { AddToCalendar } from './add-to-calendar'
import { ChangeCommitment, labelOf, type Change } from './change-commitment'
import { CommitmentData } from './data-attributes'
import { DueTag } from './due-tag'
import { NextNews } from './news'
import { changeWords, checkOn, kindWords, withOwner, words } from './words'

const changes = Object.keys(changeWords) as Change[]

/** One thing owed: what, when, with whom, and what can become of it. */
export const CommitmentRow = memo(({ owed }: { readonly owed: OwedView }) => {
  const { send } = useRecovery()
  const { id, kind, what, owner, state, undated } = owed
  const me = useView((view) => view.about.agent.name)
  const readOnly = useReadOnly()
  const [open, setOpen] = useState<Change | 'others' | null>(null)
  const keep = useKeepFocus<HTMLLIElement>('[data-act="others"]')
  const check = kind === 'delegate-check'
  const changing = open !== 'others' && open
  return (
    <li
      {...keep}
      className="amends-commitment"
      data-part="commitment"
      {...{ [CommitmentData.state]: state, [CommitmentData.kind]: kind }}
    >
      <p>{check ? checkOn(what) : what}</p>
      <p className="amends-quiet">
        <DueTag owed={owed} /> {kindWords[kind]}
        {owner !== me && <> {withOwner(owner)}</>}
      </p>
      {!readOnly && !changing && (
        <div className="amends-acts">
          <Act
            data-look="plain"
            data-act="keep"
            onClick={() => void send({ type: 'commitment.kept', commitment: id })}
          >
            {words.keep}
          </Act>
          <Act
            data-act="others"
            aria-expanded={open === 'others'}
            onClick={() => setOpen(open ? null : 'others')}
          >
            {words.change}
          </Act>
          {open &&
            changes.map(
              (change) =>
                (change !== 'handOver' || !check) && (
                  <Act key={change} data-act={change} onClick={() => setOpen(change)}>
                    {labelOf(change, owed)}
                  </Act>
                ),
            )}
          {open && owed.due && <AddToCalendar commitment={id} />}
        </div>
      )}
      {!readOnly && changing && (
        <ChangeCommitment owed={owed} change={changing} onDone={() => setOpen(null)} />
      )}
      {!readOnly && undated && <NextNews owed={owed} />}
    </li>
  )
})
