import type { TrapView } from '@amends/core'
import { useUi } from '../../case/ui'
import { useFlowWords, useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { icon } from '../../internals/icons'
import { quoted, words } from '../../internals/words'
import { TrapsData } from './data-attributes'

const none: readonly TrapView[] = []

/** What not to say and what to say instead: the first one, and every one in density `learn`. */
export const Traps = createPart('traps', 'ul', function useTraps() {
  const traps = useView((view) => view.beat?.traps ?? none)
  const flowWords = useFlowWords()
  const density = useUi((ui) => ui.density)
  if (density === 'glance' || traps.length === 0) return null
  const shown = density === 'learn' ? traps : traps.slice(0, 1)
  return {
    'aria-label': words.traps,
    [TrapsData.state]: shown.length === traps.length ? 'all' : 'first',
    children: shown.map((trap, at) => (
      <li key={`${at} ${trap.say}`} className="amends-trap">
        {icon('trap')}
        <span>
          <span className="amends-unseen">{`${words.notToSay}: `}</span>
          <s {...flowWords}>{quoted(trap.say)}</s>
          <span className="amends-unseen">{`. ${words.instead}: `}</span>{' '}
          <span className="amends-trap-instead" {...flowWords}>
            {trap.instead}
          </span>
        </span>
      </li>
    )),
  }
})
