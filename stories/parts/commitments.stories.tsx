import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt, owing } from '../kit/situations'

/** What is promised, to whom it falls and by when, and lines to note the next promise. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Commitments',
  tags: ['autodocs'],
  component: Recovery.Commitments,
}
export default meta

const shown = inBody(<Recovery.Commitments />)

/** Nothing is promised yet. */
export const Empty = part(shown, mamaAt('agree/commit'))
/** A fix, due in a day. */
export const Promised = part(shown, owing(26))
/** One late, one due, one open, one without a date. */
export const Several = part(shown, owing(-5, 3, 74, null))
/** Somebody else does it; the check on them is ours and comes first. */
export const HandedOver = part(shown, mamaAt('act/check-delegate'))
/** A beat that keeps no promises. */
export const NotHere = part(shown, mamaAt('listen/hear'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, owing(3))
