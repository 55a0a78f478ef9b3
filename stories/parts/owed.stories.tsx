import { Recovery } from '@amends/react'
import {
  atEdge,
  inEveryLook,
  part,
  partMeta,
  type PartMeta,
  type PartStory,
} from '../kit/part-story'
import { mamaAt, owing } from '../kit/situations'

/** What is owed, on one line: the soonest, when it is due, and how many there are. A press unfolds the list. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Owed',
  tags: ['autodocs'],
  component: Recovery.Owed,
}
export default meta

const shown = atEdge(<Recovery.Owed />)

const unfold: PartStory['play'] = async ({ canvas, userEvent }) => {
  await userEvent.click(canvas.getByRole('button', { expanded: false }))
}

/** Due in a few days. */
export const Open = part(shown, owing(74))
/** Due within a day. */
export const Due = part(shown, owing(3))
/** Its time has passed. */
export const Late = part(shown, owing(-5))
/** There is no time yet. */
export const Undated = part(shown, owing(null))
/** Four promises, unfolded. */
export const Several = part(shown, owing(-5, 3, 74, null), { play: unfold })
/** Nothing is owed. */
export const Empty = part(shown, mamaAt('listen/hear'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, owing(3, 74, 100))
