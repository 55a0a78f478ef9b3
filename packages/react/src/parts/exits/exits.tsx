import type { ExitView } from '@amends/core'
import { useId, useState } from 'react'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { words } from '../../internals/words'
import { StopHush } from '../hush/hush'
import { OffRamp } from '../off-ramp/off-ramp'
import { Back } from './back'
import { ExitsData } from './data-attributes'
import { Exit } from './exit'
import { MoreToggle } from './more-toggle'
import { OverlayExit } from './overlay-exit'
import { useLeave } from './use-leave'

const none: readonly ExitView[] = []

/** The ways on: the main exit, one other, Unsafe, Back and More, always in the same place. */
export const Exits = createPart('exits', 'footer', function useExits() {
  const exits = useView(
    (view) => (view.overlay || view.status === 'closed' ? none : view.beat?.exits) ?? none,
  )
  const path = useView((view) => view.beat?.path)
  const covered = useView((view) => view.beat?.covered)
  const [asked, ask] = useState<{ path: string | undefined; exit: string } | null>(null)
  const { jump } = useLeave()
  const id = useId()

  const main = exits.find((exit) => exit.main)
  const other = exits.find((exit) => !exit.main)
  const shown = [main, other].filter((exit) => exit !== undefined)
  const pressed = shown.find((exit) => asked?.path === path && asked?.exit === exit.id)
  const told = [pressed, main].find((exit) => exit && !exit.open && exit.reason)

  return {
    'aria-label': words.exits,
    [ExitsData.state]: covered ? 'covered' : 'open',
    children: (
      <>
        {told && (
          <div className="amends-exits-reason" data-state={told === pressed ? 'asked' : 'told'}>
            <span>{told.reason}</span>{' '}
            {told.fix && (
              <button
                type="button"
                className="amends-button"
                data-look="bare"
                onClick={() => jump(told.fix ?? '')}
              >
                {words.goThere}
              </button>
            )}
          </div>
        )}
        {other && (
          <Exit
            exit={other}
            reasonId={`${id}${other.id}`}
            onClosed={() => ask({ path, exit: other.id })}
          />
        )}
        <div className="amends-exits-row">
          <OffRamp />
          <Back />
          <MoreToggle />
          {main && (
            <Exit
              exit={main}
              reasonId={`${id}${main.id}`}
              onClosed={() => ask({ path, exit: main.id })}
            />
          )}
          <OverlayExit />
          <StopHush />
        </div>
        {shown.map((exit) =>
          exit.open ? null : (
            <span key={exit.id} hidden id={`${id}${exit.id}`}>
              {exit.reason ?? words.closed}
            </span>
          ),
        )}
      </>
    ),
  }
})
