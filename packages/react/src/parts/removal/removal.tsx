import { useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { createSheet } from '../../case/create-sheet'
import { Act } from '../fields/act'
import { RemovalData } from './data-attributes'
import { owedWords, words } from './words'

/**
 * Removes the case from where it is kept, once it is confirmed; refused while some of it is not
 * saved. Only while it is unfolded.
 */
export const Removal = createSheet('removal', 'remove', function useRemoval() {
  const { recovery, unfold, announce } = useRecovery()
  const owed = useView((view) => view.owed.length)
  const [refused, refuse] = useState('')
  const remove = async () => {
    const result = await recovery.remove()
    if (result.ok) return unfold(null)
    refuse(result.reason)
    announce(result.reason)
  }
  return {
    heading: words.title,
    hint: owed ? `${words.hint} ${owedWords(owed)}` : words.hint,
    [RemovalData.state]: refused ? 'refused' : 'ready',
    children: (
      <>
        {refused && <p className="amends-problem">{refused}</p>}
        <div className="amends-acts">
          <Act data-look="main" onClick={() => void remove()}>
            {words.now}
          </Act>
          <Act onClick={() => unfold(null)}>{words.cancel}</Act>
        </div>
      </>
    ),
  }
})
