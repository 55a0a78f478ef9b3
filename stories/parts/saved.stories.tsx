import { Recovery } from '@amends/react'
import { atEdge, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt, memoryOnly, notSaved, saving } from '../kit/situations'

/** Silent while all is saved. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Saved',
  tags: ['autodocs'],
  component: Recovery.Saved,
}
export default meta

const shown = atEdge(<Recovery.Saved />)

/** Nothing to say. */
export const AllSaved = part(shown, mamaAt('listen/hear'))
/** The store is slow. */
export const Saving = part(
  <>
    <Recovery.Header />
    <Recovery.Saved />
  </>,
  saving,
)
/** The disk is full. */
export const NotSaved = part(shown, notSaved)
/** The browser keeps nothing. */
export const MemoryOnly = part(shown, memoryOnly)
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, notSaved)
