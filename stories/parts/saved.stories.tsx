import { Recovery } from '@amends/react'
import { atEdge, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt, memoryOnly, notSaved, saving, waiting } from '../kit/situations'

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
/** The network is gone. It is kept here. */
export const Waiting = part(shown, waiting)
/** The disk is full. */
export const NotSaved = part(shown, notSaved)
/** The browser keeps nothing. */
export const MemoryOnly = part(shown, memoryOnly)
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, notSaved)
/** Waiting, in every look. */
export const WaitingLooks = inEveryLook(shown, waiting)
