import { Recovery } from '@amends/react'
import { inBody, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { limitsAt, mamaAt } from '../kit/situations'

/** Who the customer is and on which channel, with the hush button and the view menu. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Header',
  tags: ['autodocs'],
  component: Recovery.Header,
  subcomponents: { ViewMenu: Recovery.ViewMenu, ViewToggle: Recovery.ViewToggle },
}
export default meta

const shown = <Recovery.Header />
const withMenu = (
  <>
    <Recovery.Header />
    {inBody(<Recovery.ViewMenu />)}
  </>
)

/** Ana, on the phone. */
export const Usual = part(shown, mamaAt('listen/hear'))
/** Nobody has said a name yet. */
export const WithoutAName = part(shown, () =>
  mamaAt('listen/hear')({ named: false, channel: 'email' }),
)
/** How much to show, and whose method it is. */
export const MenuOpen = part(withMenu, mamaAt('listen/hear'), { unfolded: 'view' })
/** The menu’s button by itself, for a header of your own. */
export const OnlyTheToggle = part(inBody(<Recovery.ViewToggle />), mamaAt('listen/hear'))
/** A name that does not fit. */
export const Long = part(shown, limitsAt('bare/nothing'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(withMenu, mamaAt('listen/hear'), { unfolded: 'view' })
