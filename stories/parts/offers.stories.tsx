import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { offer } from '../kit/sample'
import { asked, decided, longOffer, mamaAt, offered, settled } from '../kit/situations'

/** What was offered, where each offer stands, and a line to note the next one. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Offers',
  tags: ['autodocs'],
  component: Recovery.Offers,
}
export default meta

const shown = inBody(<Recovery.Offers />)

/** Nothing was offered yet. */
export const Empty = part(shown, mamaAt('agree/offer'))
/** The customer has not answered. */
export const Offered = part(shown, offered(offer.fix))
/** Don’t say it until it’s approved. */
export const OverTheLimit = part(shown, offered(offer.large))
/** Mara was asked. */
export const Asked = part(shown, offered(offer.large, asked))
/** Mara said yes: now it can be voiced. */
export const Approved = part(shown, offered(offer.large, asked, decided('approved')))
/** Mara said no. */
export const Refused = part(shown, offered(offer.large, asked, decided('refused')))
/** Ana said yes. */
export const Accepted = part(shown, offered(offer.fix, settled('accepted')))
/** Ana said no, and why. */
export const Declined = part(
  shown,
  offered(offer.fix, settled('declined', 'Noon is too late for her')),
)
/** Taken back. */
export const Withdrawn = part(shown, offered(offer.fix, settled('withdrawn', 'The van is full')))
/** A beat that keeps no offers. */
export const NotHere = part(shown, mamaAt('listen/hear'))
/** An offer that does not fit. */
export const Long = part(shown, longOffer)
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, offered(offer.large))
