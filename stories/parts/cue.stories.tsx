import { Recovery } from '@amends/react'
import { mama } from '@amends/core/flows/mama'
import { closedCase } from '../kit/cases'
import { inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { limitsAt, mamaAt, overlays } from '../kit/situations'

/** The one thing to do now, as a heading. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Cue',
  tags: ['autodocs'],
  component: Recovery.Cue,
}
export default meta

const shown = <Recovery.Cue />

/** An act, with the customer’s name in it. */
export const Usual = part(shown, mamaAt('listen/hear'))
/** Until the name is known it is “they”. */
export const WithoutAName = part(shown, () => mamaAt('listen/hear')({ named: false }))
/** Density learn says what it does to the customer. */
export const Why = part(shown, mamaAt('listen/hear'), { look: { density: 'learn' } })
/** A beat of the tail that waits for a promise to fall due. */
export const Waiting = part(shown, mamaAt('act/follow-up'))
/** Something else comes first. */
export const Paused = part(shown, overlays.paused)
/** There is nothing left to do. */
export const Closed = part(shown, () => closedCase({ flow: mama }))
/** A cue over every budget. */
export const Long = part(shown, limitsAt('full/much'), { look: { density: 'learn' } })
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('agree/commit'))
