import { useId } from 'react'
import { useUnfolded } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { Exit } from './exit'
import { exitsOf, useLeave } from './use-leave'

/** The exits that have no button of their own at the foot. Only while More is open. */
export const OtherExits = createPart('other-exits', 'ul', function useOtherExits() {
  const open = useUnfolded() === 'more'
  const exits = useView(exitsOf)
  const { jump } = useLeave()
  const id = useId()
  const rest = exits.filter((exit) => !exit.main).slice(1)
  if (!open || rest.length === 0) return null
  return {
    children: rest.map((exit) => (
      <li key={exit.id} className="amends-other-exit">
        <Exit
          exit={exit}
          reasonId={`${id}${exit.id}`}
          onClosed={() => exit.fix && jump(exit.fix)}
        />
        {!exit.open && (
          <span className="amends-quiet" id={`${id}${exit.id}`}>
            {exit.reason}
          </span>
        )}
      </li>
    )),
  }
})
