import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt, overlays } from '../kit/situations'

/** Why the case is paused or with somebody else, and since when. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Standing',
  tags: ['autodocs'],
  component: Recovery.Standing,
}
export default meta

const shown = inBody(<Recovery.Standing />)

/** With its reason. */
export const Paused = part(shown, overlays.paused)
/** With its reason. */
export const Escalated = part(shown, overlays.escalated)
/** The case runs. */
export const Empty = part(shown, mamaAt('listen/hear'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, overlays.escalated)
