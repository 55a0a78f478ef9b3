import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt } from '../kit/situations'

/** The chords that work anywhere on the page, by what they do. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Keys',
  tags: ['autodocs'],
  component: Recovery.Keys,
}
export default meta

const shown = inBody(<Recovery.Keys />)

/** Shown with More. */
export const Usual = part(shown, mamaAt('listen/hear'), { unfolded: 'more' })
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('listen/hear'), { unfolded: 'more' })
