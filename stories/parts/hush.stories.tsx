import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt } from '../kit/situations'

/** While the customer speaks the panel shows the cue and one button, and nothing moves. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/HushToggle',
  tags: ['autodocs'],
  component: Recovery.HushToggle,
  subcomponents: { StopHush: Recovery.StopHush },
}
export default meta

const shown = inBody(
  <>
    <Recovery.HushToggle />
    <Recovery.StopHush />
  </>,
)

/** The agent can hush the panel. */
export const Off = part(shown, mamaAt('listen/hear'))
/** And ends it with one press. */
export const On = part(shown, mamaAt('listen/hear'), { look: { customerSpeaking: true } })
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('listen/hear'), { look: { customerSpeaking: true } })
