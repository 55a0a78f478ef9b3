import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { limitsAt, mamaAt, overlays } from '../kit/situations'

/** The ways on: the main one, one other, Unsafe, Back and More, always in the same place. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Exits',
  tags: ['autodocs'],
  component: Recovery.Exits,
  subcomponents: {
    Exit: Recovery.Exit,
    OtherExits: Recovery.OtherExits,
    OverlayExit: Recovery.OverlayExit,
    Back: Recovery.Back,
    MoreToggle: Recovery.MoreToggle,
  },
}
export default meta

const shown = <Recovery.Exits />
const exit = {
  id: 'said',
  label: 'Said it',
  open: true,
  reason: null,
  fix: null,
  main: true,
}
const covered = ['real-thing', 'check-back'].map(
  (point) => ({ type: 'point.covered', beat: 'act/thank', point }) as const,
)
const withMore = (
  <>
    {inBody(<Recovery.OtherExits />)}
    <Recovery.Exits />
  </>
)

/** One way on, outlined until its beat is covered. */
export const Usual = part(shown, mamaAt('acknowledge/apologize'))
/** The main one and one other. */
export const Two = part(shown, mamaAt('listen/probe'))
/** Everything is ticked and answered: the main one fills. */
export const Covered = part(shown, mamaAt('act/thank', ...covered))
/** A way that is not open yet keeps its place and says why. */
export const Shut = part(shown, mamaAt('agree/ask'))
/** The rest wait under More. */
export const UnderMore = part(withMore, limitsAt('full/much'), { unfolded: 'more' })
/** The way back stands in the main one’s place. */
export const WhilePaused = part(shown, overlays.paused)
/** Each button by itself, for a footer of your own. */
export const InPieces = part(
  <Recovery.Exits>
    <Recovery.Back />
    <Recovery.MoreToggle />
    <Recovery.OverlayExit />
    <Recovery.Exit exit={exit} />
  </Recovery.Exits>,
  overlays.paused,
)
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('listen/probe'))
