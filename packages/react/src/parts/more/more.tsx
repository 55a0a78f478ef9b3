import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { foldBy, whileUnfolded } from '../../case/create-sheet'
import { icon, type IconName } from '../../internals/icons'
import { Act } from '../fields/act'
import { MoreData } from './data-attributes'
import { words } from './words'

const row = (shown: boolean, name: IconName, label: string, act: () => void) =>
  shown && (
    <li>
      <Act className="amends-row" onClick={act}>
        {icon(name)}
        {label}
      </Act>
    </li>
  )

const part = createPart('more', 'ul', function useMore() {
  const { recovery, send, unfold } = useRecovery()
  const can = useView((view) => view.can)
  const closed = useView((view) => view.status === 'closed')
  const gone = useView((view) => view.readOnly?.code.startsWith('case/'))
  const skip = () => {
    const beat = recovery.view().beat?.path
    if (beat) void send({ type: 'beat.skipped', beat })
  }
  return {
    'aria-label': words.title,
    [MoreData.state]: closed ? 'closed' : 'open',
    onKeyDown: foldBy(unfold),
    children: (
      <>
        {row(can.skip, 'skip', words.skip, skip)}
        {row(can.pause, 'pause', words.pause, () => unfold('pause'))}
        {row(can.escalate, 'up', words.escalate, () => unfold('escalate'))}
        {row(!gone, 'note', words.writeUp, () => unfold('write-up'))}
        {row(!closed && can.close, 'check', words.close, () => unfold('close'))}
        {row(can.reopen, 'back', words.reopen, () => unfold('reopen'))}
        {row(!gone, 'close', words.remove, () => unfold('remove'))}
      </>
    ),
  }
})

/** What else can be done with the case: skip, pause, hand up, close, open again, remove. */
export const More = whileUnfolded('more', part)
