import { useRecovery } from '../../case/recovery-context'
import { useUnfolded } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { useSheet } from './sheet'
import { icon, type IconName } from '../../internals/icons'
import { MoreData } from './data-attributes'
import { moreWords as words } from './words'

/** What else can be done with the case: skip, pause, hand up, close, open again. */
export const More = createPart('more', 'ul', function useMore() {
  const { recovery, send, unfold } = useRecovery()
  const { close } = useSheet()
  const open = useUnfolded() === 'more'
  const can = useView((view) => view.can)
  const closed = useView((view) => view.status === 'closed')
  if (!open) return null
  const skip = () => {
    const beat = recovery.view().beat?.path
    if (beat) void send({ type: 'beat.skipped', beat })
  }
  const rows: readonly (readonly [boolean, IconName, string, () => void])[] = [
    [can.skip, 'skip', words.skip, skip],
    [can.pause, 'pause', words.pause, () => unfold('pause')],
    [can.escalate, 'up', words.escalate, () => unfold('escalate')],
    [!closed && can.close, 'check', words.close, () => unfold('close')],
    [can.reopen, 'back', words.reopen, () => unfold('reopen')],
  ]
  return {
    'aria-label': words.title,
    [MoreData.state]: closed ? 'closed' : 'open',
    onKeyDown: (event) => {
      if (event.key === 'Escape') close()
    },
    children: rows.map(
      ([shown, name, label, act]) =>
        shown && (
          <li key={label}>
            <button type="button" className="amends-row" onClick={act}>
              {icon(name)}
              {label}
            </button>
          </li>
        ),
    ),
  }
})
