import { Recovery } from '@amends/react'
import { mama } from '@amends/core/flows/mama'
import { closedCase } from '../kit/cases'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { limitsAt, mamaAt } from '../kit/situations'

/** The letters of the method and how far each is. A press on one unfolds its beats, to jump to any of them. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Strip',
  tags: ['autodocs'],
  component: Recovery.Strip,
  subcomponents: { StepBeats: Recovery.StepBeats },
}
export default meta

const shown = <Recovery.Strip />
const withBeats = (
  <>
    <Recovery.Strip />
    {inBody(<Recovery.StepBeats />)}
  </>
)

/** Nothing is done yet. */
export const First = part(shown, mamaAt('listen/hear'))
/** In the middle of the method. */
export const Usual = part(shown, mamaAt('agree/ask'))
/** An answer changed after its beat was left: look again. */
export const Reopened = part(
  shown,
  mamaAt('agree/ask', {
    type: 'field.answered',
    beat: 'acknowledge/sense',
    field: 'apology-wanted',
    value: 'no',
  }),
)
/** The beats of a letter, with what was done and what was passed over. */
export const Unfolded = part(withBeats, mamaAt('agree/ask'), { unfolded: 'step:acknowledge' })
/** Everything is done. */
export const Closed = part(shown, () => closedCase({ flow: mama }))
/** Eight letters, and titles that do not fit. */
export const Long = part(withBeats, limitsAt('full/much'), { unfolded: 'step:full' })
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(withBeats, mamaAt('agree/ask'), { unfolded: 'step:listen' })
