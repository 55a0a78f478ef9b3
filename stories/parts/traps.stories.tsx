import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { limitsAt, mamaAt } from '../kit/situations'

/** What not to say, and what to say instead. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Traps',
  tags: ['autodocs'],
  component: Recovery.Traps,
}
export default meta

const shown = inBody(<Recovery.Traps />)

/** The first one. */
export const Usual = part(shown, mamaAt('listen/hear'))
/** Density learn shows every one. */
export const All = part(shown, mamaAt('listen/hear'), { look: { density: 'learn' } })
/** A beat without traps. */
export const Empty = part(shown, limitsAt('bare/nothing'))
/** Texts over every budget. */
export const Long = part(shown, limitsAt('full/much'), { look: { density: 'learn' } })
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('listen/probe'))
