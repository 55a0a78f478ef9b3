import { useRecovery } from '../../case/recovery-context'
import { useUnfolded } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { icon } from '../../internals/icons'
import { words } from '../../internals/words'

/** Back to the beat before, with every answer kept; shuts what is unfolded first. */
export const Back = createPart('back', 'button', function useBack() {
  const { recovery, send, unfold } = useRecovery()
  const back = useView((view) => view.can.back)
  const unfolded = useUnfolded()
  const open = back || unfolded !== null
  const press = () => {
    const beat = recovery.view().beat?.path
    if (unfolded) unfold(null)
    else if (back && beat) void send({ type: 'beat.back', beat })
  }
  return {
    className: 'amends-side',
    'data-state': open ? 'open' : 'closed',
    'aria-disabled': !open || undefined,
    onClick: press,
    children: (
      <>
        {icon('back')}
        <span>{words.back}</span>
      </>
    ),
  }
})
