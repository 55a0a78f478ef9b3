import { useToggle } from '../../case/ui'
import { createPart } from '../../internals/create-part'
import { icon } from '../../internals/icons'
import { words } from '../../internals/words'

/** Opens what else can be done, in the body's place. */
export const MoreToggle = createPart('more-toggle', 'button', () => ({
  className: 'amends-side',
  ...useToggle('more'),
  children: (
    <>
      {icon('more')}
      <span>{words.more}</span>
    </>
  ),
}))
