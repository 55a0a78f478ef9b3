import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt } from '../kit/situations'

/** Who was told and what, so that nobody asks the customer again. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Notified',
  tags: ['autodocs'],
  component: Recovery.Notified,
}
export default meta

const told = [
  { who: 'The depot', what: 'Tomorrow before noon is promised' },
  { who: 'Mara', what: 'Ana was let down twice' },
].map((note) => ({ type: 'notified.recorded', ...note }) as const)
const shown = inBody(<Recovery.Notified />)

/** Nobody knows yet. */
export const Empty = part(shown, mamaAt('act/notify'))
/** Two people know. */
export const Told = part(shown, mamaAt('act/notify', ...told))
/** A beat that does not keep it. */
export const NotHere = part(shown, mamaAt('listen/hear'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('act/notify', ...told))
