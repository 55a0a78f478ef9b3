import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt } from '../kit/situations'

/** Removes the case from where it is kept, once it is confirmed. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Removal',
  tags: ['autodocs'],
  component: Recovery.Removal,
}
export default meta

const shown = inBody(<Recovery.Removal />)

/** Ready. */
export const Usual = part(shown, mamaAt('agree/offer'), { unfolded: 'remove' })
/** Only there while it is unfolded. */
export const Empty = part(shown, mamaAt('agree/offer'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('agree/offer'), { unfolded: 'remove' })
