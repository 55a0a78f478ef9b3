import { Recovery } from '@amends/react'
import { atEdge, inEveryLook, part, partMeta, type PartMeta } from '../kit/part-story'
import { hostFailed, mamaAt, newerLog } from '../kit/situations'

/** What the agent has to know about the panel itself. */
const meta: PartMeta = {
  ...partMeta,
  title: 'Parts/Notices',
  tags: ['autodocs'],
  component: Recovery.Notices,
}
export default meta

const shown = atEdge(<Recovery.Notices />)

/** The helpdesk did not make the task. */
export const HostFailed = part(shown, hostFailed)
/** The log is newer than this release. */
export const ReadOnly = part(shown, newerLog)
/** All is well. */
export const Empty = part(shown, mamaAt('listen/hear'))
/** Narrow, right to left, dark and wide. */
export const Looks = inEveryLook(shown, hostFailed)
