import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { limitsAt, mamaAt } from '../kit/situations'

/** How to say it, for instance: each phrase goes into the reply, to the clipboard, or counts as said, by one press. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Phrases',
  tags: ['autodocs'],
  component: Recovery.Phrases,
}
export default meta

const shown = inBody(<Recovery.Phrases />)

/** One press notes that it was said; copying is the second way. */
export const OnThePhone = part(shown, mamaAt('listen/hear'))
/** The host can insert: one press puts it into the reply. */
export const InChat = part(shown, () => mamaAt('listen/hear')({ channel: 'chat' }), {
  host: { insert: () => undefined },
})
/** A gap with no value is a button that fills in place. */
export const WithGaps = part(shown, () => mamaAt('act/thank')({ named: false }))
/** Density learn shows every example. */
export const EveryWay = part(shown, mamaAt('agree/read-back'), { look: { density: 'learn' } })
/** Only phrases that are fit for every reader. */
export const InPublic = part(shown, () =>
  mamaAt('listen/public-reply')({ channel: 'social-public' }),
)
/** A beat without phrases. */
export const Empty = part(shown, mamaAt('acknowledge/sense'))
/** Texts over every budget, with the same gap three times. */
export const Long = part(shown, limitsAt('full/much'), { look: { density: 'learn' } })
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, mamaAt('acknowledge/say-back'))
