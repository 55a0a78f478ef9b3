import { Recovery } from '@amends/react'
import { mama } from '@amends/core/flows/mama'
import { closedCase } from '../kit/cases'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt } from '../kit/situations'

/** How the case ended. An outcome that is shut says what opens it, and goes there. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Closing',
  tags: ['autodocs'],
  component: Recovery.Closing,
  subcomponents: { Reopening: Recovery.Reopening },
}
export default meta

const shown = inBody(<Recovery.Closing />)

/** Nobody knows yet whether Ana is content. */
export const TooEarly = part(shown, mamaAt('agree/offer'), { unfolded: 'close' })
/** The last beat, with everything done. */
export const Open = part(shown, mamaAt('act/lesson'), { unfolded: 'close' })
/** A closed case opens again, at a beat and for a reason. */
export const Reopen = part(inBody(<Recovery.Reopening />), () => closedCase({ flow: mama }), {
  unfolded: 'reopen',
})
/** Only there while it is unfolded. */
export const Empty = part(shown, mamaAt('agree/offer'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('agree/offer'), { unfolded: 'close' })
