import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { limitsAt, mamaAt } from '../kit/situations'

/** What to cover at this beat: facts that an agent can see to be true, ticked when they are. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Points',
  tags: ['autodocs'],
  component: Recovery.Points,
}
export default meta

const shown = inBody(<Recovery.Points />)

/** Nothing is ticked yet. */
export const Usual = part(shown, mamaAt('listen/hear'))
/** Every point is ticked, and the way on fills. */
export const Covered = part(
  shown,
  mamaAt(
    'listen/hear',
    { type: 'point.covered', beat: 'listen/hear', point: 'put-aside' },
    { type: 'point.covered', beat: 'listen/hear', point: 'unbroken' },
    { type: 'point.covered', beat: 'listen/hear', point: 'all-of-you' },
  ),
)
/** A beat without points. */
export const Empty = part(shown, limitsAt('bare/nothing'))
/** Texts over every budget. */
export const Long = part(shown, limitsAt('full/much'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('listen/hear'))
