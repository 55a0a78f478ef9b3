import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt, overlays } from '../kit/situations'

/** The way out for threats, violence and self-harm, and the host’s protocol behind it. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/OffRamp',
  tags: ['autodocs'],
  component: Recovery.OffRamp,
  subcomponents: { RaiseSafety: Recovery.RaiseSafety, Safety: Recovery.Safety },
}
export default meta

const safety = inBody(<Recovery.Safety />)
const shown = (
  <>
    {inBody(<Recovery.RaiseSafety />)}
    <Recovery.OffRamp />
  </>
)

/** In the same place on every screen. */
export const Usual = part(shown, mamaAt('listen/hear'))
/** One press more, and room for the words that were said. */
export const Asking = part(shown, mamaAt('listen/hear'), { unfolded: 'unsafe' })
/** The host’s own protocol. */
export const Raised = part(safety, overlays.unsafe)
/** The host has set none, and that is said plainly. */
export const NoProtocol = part(safety, overlays.unsafe, { safetyProtocol: null })
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(safety, overlays.unsafe)
