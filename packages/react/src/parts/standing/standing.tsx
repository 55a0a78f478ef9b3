import { useRecovery } from '../../case/recovery-context'
import { isColleagues, useUi, useUnfolded } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { formatDue, showMarks } from '../../internals/format'
import { words } from '../../internals/words'
import { StandingData } from './data-attributes'

/** Why the case is paused or with somebody else, since when, and which colleague has it. */
export const Standing = createPart('standing', 'div', function useStanding() {
  const { locale, timeZone } = useRecovery()
  const overlay = useView((view) => view.overlay)
  const colleague = useView((view) => isColleagues(view) && view.about.agent.name)
  const now = useUi((ui) => ui.now)
  const unfolded = useUnfolded()
  if (!(overlay || colleague) || overlay?.kind === 'safety' || unfolded) return null
  const start = overlay?.since ?? ''
  const since = { wall: start, zone: timeZone, instant: start }
  return {
    [StandingData.state]: overlay?.kind ?? 'colleague',
    children: (
      <>
        {colleague && <p>{words.colleagueHas(showMarks(colleague))}</p>}
        {overlay?.reason && (
          <p className="amends-standing-reason" dir="auto">
            {overlay.reason}
          </p>
        )}
        {start && (
          <p className="amends-quiet">{words.since(formatDue(since, now, locale, timeZone))}</p>
        )}
      </>
    ),
  }
})
