import { Recovery } from '@amends/react'
import { inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt } from '../kit/situations'

/** The one zone that scrolls. What is unfolded stands in the beat’s place. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Body',
  tags: ['autodocs'],
  component: Recovery.Body,
}
export default meta

const shown = <Recovery.Body sheets={<Recovery.More />} beat={<Recovery.Points />} />

/** What the beat asks for. */
export const TheBeat = part(shown, mamaAt('listen/hear'))
/** Something is unfolded in its place. */
export const ASheet = part(shown, mamaAt('listen/hear'), { unfolded: 'more' })
/** Nothing while the customer speaks. */
export const Hushed = part(shown, mamaAt('listen/hear'), { look: { customerSpeaking: true } })
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('listen/hear'))
