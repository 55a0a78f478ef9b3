import { useId, useState } from 'react'
import { useUi } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { icon } from '../../internals/icons'
import { CommitmentList } from '../commitments/commitments'
import { DueTag } from '../commitments/due-tag'
import { useKeepFocus } from '../fields/keep-focus'
import { OwedData } from './data-attributes'
import { title } from './words'

/**
 * What is owed, on one line: the soonest, when it is due, and how many there are. It unfolds in
 * place to the whole list. Renders a `section`; nothing while nothing is owed.
 */
export const Owed = createPart('owed', 'section', function useOwed() {
  const owed = useView((view) => view.owed)
  const hush = useUi((ui) => ui.hush)
  const [open, setOpen] = useState(false)
  const id = useId()
  const keep = useKeepFocus<HTMLElement>('[aria-controls]')
  const soonest = owed[0]
  if (!soonest || hush) return null
  return {
    ...keep,
    'aria-label': title,
    [OwedData.state]: soonest.state,
    [OwedData.list]: open ? 'open' : 'folded',
    onKeyDown: (event) => {
      if (event.key !== 'Escape' || !open) return
      setOpen(false)
      keep.ref.current?.querySelector('button')?.focus()
    },
    children: (
      <>
        <button
          type="button"
          className="amends-owed-line"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <b>
            {title} {owed.length > 1 && <span className="amends-owed-count">{owed.length}</span>}
          </b>{' '}
          <bdi className="amends-owed-what">{soonest.what}</bdi> <DueTag owed={soonest} short />
          {icon('unfold')}
        </button>
        <div id={id} className="amends-owed-list" hidden={!open}>
          {open && <CommitmentList owed={owed} />}
        </div>
      </>
    ),
  }
})
