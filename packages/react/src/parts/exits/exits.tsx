import type { ExitView } from '@amends/core'
import { useId, useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useReadOnly, useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { focusIsLost, hasFocus } from '../../internals/environment'
import { words } from '../../internals/words'
import { Act } from '../fields/act'
import { StopHush } from '../hush/hush'
import { OffRamp } from '../off-ramp/off-ramp'
import { Back } from './back'
import { ExitsData } from './data-attributes'
import { Exit } from './exit'
import { MoreToggle } from './more-toggle'
import { OverlayExit } from './overlay-exit'
import { exitsOf, useLeave } from './use-leave'

/** Where what opens an exit is noted: a field that is needed, an offer, a promise. */
const missing = [
  '[data-part="field"][data-state="empty"]:has(.amends-needed) :is(textarea, input)',
  '[data-part="offers"] :is([data-act="accepted"]:not([aria-disabled]), [data-line])',
  '[data-part="commitments"] :is([data-act="keep"], [data-line])',
].join()

/** The ways on: the main exit, one other, Unsafe, Back and More, always in the same place. */
export const Exits = createPart('exits', 'footer', function useExits() {
  const exits = useView(exitsOf)
  const path = useView((view) => view.beat?.path)
  const covered = useView((view) => view.beat?.covered)
  const readOnly = useReadOnly()
  const [asked, ask] = useState<{ path: string | undefined; exit: string } | null>(null)
  const { jump } = useLeave()
  const id = useId()
  const { announce, root } = useRecovery()
  const tell = (exit: ExitView) => {
    ask({ path, exit: exit.id })
    if (exit.reason) announce(exit.reason)
    if (!exit.fix && (hasFocus(root.current) || focusIsLost(root.current))) {
      root.current?.querySelector<HTMLElement>(missing)?.focus()
    }
  }

  const main = exits.find((exit) => exit.main)
  const other = exits.find((exit) => !exit.main)
  const shown = [main, other].filter((exit) => exit !== undefined)
  const pressed = shown.find((exit) => asked?.path === path && asked?.exit === exit.id)
  const told = readOnly ? null : [pressed, main].find((exit) => exit && !exit.open && exit.reason)

  return {
    'aria-label': words.exits,
    [ExitsData.state]: covered ? 'covered' : 'open',
    children: (
      <>
        {told && (
          <div className="amends-exits-reason" data-state={told === pressed ? 'asked' : 'told'}>
            <span>{told.reason}</span>{' '}
            {told.fix && <Act onClick={() => jump(told.fix ?? '')}>{words.goThere}</Act>}
          </div>
        )}
        {other && <Exit exit={other} reasonId={`${id}${other.id}`} onClosed={() => tell(other)} />}
        <div className="amends-exits-row">
          <OffRamp />
          <Back />
          <MoreToggle />
          {main && <Exit exit={main} reasonId={`${id}${main.id}`} onClosed={() => tell(main)} />}
          <OverlayExit />
          <StopHush />
        </div>
        {shown.map((exit) =>
          exit.open ? null : (
            <span key={exit.id} hidden id={`${id}${exit.id}`}>
              {exit.reason}
            </span>
          ),
        )}
      </>
    ),
  }
})
