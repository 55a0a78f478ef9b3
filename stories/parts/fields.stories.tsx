import { Recovery } from '@amends/react'
import { longText } from '../kit/limits'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { onDay } from '../kit/sample'
import { limitsAt, mamaAt } from '../kit/situations'

/** What to capture at this beat, each with a native control. Typing renders nothing; leaving a field records it. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Fields',
  tags: ['autodocs'],
  component: Recovery.Fields,
}
export default meta

const beat = 'full/fields'
const answers = [
  { field: 'text', value: 'the second missed delivery' },
  { field: 'long-text', value: longText },
  { field: 'one-of', value: 'short' },
  { field: 'any-of', value: ['short', 'long'] },
  { field: 'yes-no', value: 'yes' },
  { field: 'date-time', value: onDay(-1, '09:00') },
  { field: 'money', value: { minor: 4250, currency: 'EUR' } },
].map((answer) => ({ type: 'field.answered', beat, ...answer }) as const)
const shown = inBody(<Recovery.Fields />)

/** What upset them most. */
export const Usual = part(shown, mamaAt('listen/probe'))
/** Text, choices, a time and an amount, all empty. */
export const EveryInput = part(shown, limitsAt('full/fields'))
/** The same with answers. */
export const Answered = part(shown, limitsAt('full/fields', ...answers))
/** Not open yet, and why. */
export const Shut = part(shown, limitsAt('full/shut'))
/** A beat that captures nothing. */
export const Empty = part(shown, mamaAt('acknowledge/regret'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('acknowledge/sense'))
