import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt } from '../kit/situations'

/** Pauses the case, with a reason if there is one. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Pause',
  tags: ['autodocs'],
  component: Recovery.Pause,
}
export default meta

const shown = inBody(<Recovery.Pause />)

/** Ready. */
export const Usual = part(shown, mamaAt('agree/offer'), { unfolded: 'pause' })
/** Only there while it is unfolded. */
export const Empty = part(shown, mamaAt('agree/offer'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('agree/offer'), { unfolded: 'pause' })
