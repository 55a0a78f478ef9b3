import { useRecovery } from '../../case/recovery-context'
import { useUnfolded } from '../../case/ui'
import { createPart } from '../../internals/create-part'
import { icon } from '../../internals/icons'
import { words } from '../../internals/words'

/** Opens what else can be done, in the body's place. */
export const MoreToggle = createPart('more-toggle', 'button', function useMoreToggle() {
  const { unfold } = useRecovery()
  const open = useUnfolded() === 'more'
  return {
    className: 'amends-side',
    'data-state': open ? 'open' : 'closed',
    'aria-expanded': open,
    onClick: () => unfold(open ? null : 'more'),
    children: (
      <>
        {icon('more')}
        <span>{words.more}</span>
      </>
    ),
  }
})
