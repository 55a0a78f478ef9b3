import { Recovery } from '@amends/react'
import { mama } from '@amends/core/flows/mama'
import { closedCase } from '../kit/cases'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt } from '../kit/situations'

/** The case in a few lines that can be copied. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Summary',
  tags: ['autodocs'],
  component: Recovery.Summary,
}
export default meta

const shown = inBody(<Recovery.Summary />)

/** At the last beat. */
export const BeforeTheClose = part(shown, mamaAt('act/lesson'))
/** With how it ended. */
export const Closed = part(shown, () => closedCase({ flow: mama }))
/** Earlier beats do not show it. */
export const NotHere = part(shown, mamaAt('listen/hear'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, () => closedCase({ flow: mama }))
