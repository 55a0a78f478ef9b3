import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { mamaAt } from '../kit/situations'

/** Hands the case to somebody else, by the host where it can. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Escalate',
  tags: ['autodocs'],
  component: Recovery.Escalate,
}
export default meta

const shown = inBody(<Recovery.Escalate />)

/** The host hands it over. */
export const ByTheHost = part(shown, mamaAt('agree/offer'), {
  unfolded: 'escalate',
  host: { escalate: () => undefined },
})
/** It is noted only. */
export const ByHand = part(shown, mamaAt('agree/offer'), { unfolded: 'escalate' })
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('agree/offer'), { unfolded: 'escalate' })
