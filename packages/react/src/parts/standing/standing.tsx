import { useRecovery } from '../../case/recovery-context'
import { useUi, useUnfolded } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { formatDue } from '../../internals/format'
import { words } from '../../internals/words'
import { StandingData } from './data-attributes'

/** Why the case is paused or with somebody else, and since when. Only while it is. */
export const Standing = createPart('standing', 'div', function useStanding() {
  const { locale, timeZone } = useRecovery()
  const overlay = useView((view) => view.overlay)
  const now = useUi((ui) => ui.now)
  const unfolded = useUnfolded()
  if (!overlay || overlay.kind === 'safety' || unfolded) return null
  const since = { wall: overlay.since, zone: timeZone, instant: overlay.since }
  return {
    [StandingData.state]: overlay.kind,
    children: (
      <>
        {overlay.reason && (
          <p className="amends-standing-reason" dir="auto">
            {overlay.reason}
          </p>
        )}
        {overlay.since && (
          <p className="amends-quiet">{words.since(formatDue(since, now, locale, timeZone))}</p>
        )}
      </>
    ),
  }
})
