import { Recovery } from '@amends/react'
import { inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt } from '../kit/situations'

/** Holds a case open on the page for the parts inside it; its width, theme and density are theirs. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Root',
  tags: ['autodocs'],
  component: Recovery.Root,
}
export default meta

const shown = (
  <>
    <Recovery.Header />
    <Recovery.Strip />
    <Recovery.Cue />
    <Recovery.Exits />
  </>
)

/** The smallest panel that makes sense. */
export const FourParts = part(shown, mamaAt('listen/hear'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('agree/commit'))
