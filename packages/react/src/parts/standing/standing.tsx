import { useSayWhen } from '../../case/use-say-when'
import { isColleagues, useUnfolded } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { showMarks } from '../../internals/format'
import { colleagueHas, sinceWords } from '../../internals/words'
import { StandingData } from './data-attributes'

/** Why the case is paused or with somebody else, since when, and which colleague has it. */
export const Standing = createPart('standing', 'div', function useStanding() {
  const sayWhen = useSayWhen()
  const overlay = useView((view) => view.overlay)
  const colleague = useView((view) => isColleagues(view) && view.about.agent.name)
  const unfolded = useUnfolded()
  if (!(overlay || colleague) || overlay?.kind === 'safety' || unfolded) return null
  return {
    [StandingData.state]: overlay?.kind ?? 'colleague',
    children: (
      <>
        {colleague && <p>{colleagueHas(showMarks(colleague))}</p>}
        {overlay?.reason && <p className="amends-standing-reason">{overlay.reason}</p>}
        {overlay?.since && <p className="amends-quiet">{sinceWords(sayWhen(overlay.since))}</p>}
      </>
    ),
  }
})
