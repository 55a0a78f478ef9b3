import { Recovery } from '@amends/react'
import { mama } from '@amends/core/flows/mama'
import { closedCase } from '../kit/cases'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt } from '../kit/situations'

/** What else can be done with the case: skip, pause, hand up, close, open again. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/More',
  tags: ['autodocs'],
  component: Recovery.More,
}
export default meta

const shown = inBody(<Recovery.More />)

/** While the case runs. */
export const Usual = part(shown, mamaAt('agree/offer'), { unfolded: 'more' })
/** Only opening it again is left. */
export const Closed = part(shown, () => closedCase({ flow: mama }), { unfolded: 'more' })
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('agree/offer'), { unfolded: 'more' })
