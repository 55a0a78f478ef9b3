import type { ExitView } from '@amends/core'
import { createPart } from '../../internals/create-part'
import { useFlowWords, useReadOnly, useView } from '../../case/use-view'
import { ExitsData } from './data-attributes'
import { useLeave } from './use-leave'

export interface ExitProps {
  readonly exit: ExitView
  /** The id of the node that says why it is closed. */
  readonly reasonId?: string
  /** Called when it is pressed while it is closed. */
  readonly onClosed?: () => void
}

/**
 * One way on. The main one is outlined until its beat is covered, then filled. A closed one keeps
 * its place and the focus, and says why.
 */
export const Exit = createPart<'button', ExitProps>('exit', 'button', function useExit(props) {
  const { exit, reasonId, onClosed } = props
  const { leave } = useLeave()
  const beat = useView((view) => view.beat?.path ?? '')
  const covered = useView((view) => view.beat?.covered ?? false)
  const readOnly = useReadOnly()
  const flowWords = useFlowWords()
  const open = exit.open && !readOnly
  return {
    exit: undefined,
    reasonId: undefined,
    onClosed: undefined,
    className: 'amends-button',
    ...flowWords,
    'data-look': exit.main ? (covered ? 'covered' : 'main') : 'plain',
    [ExitsData.state]: open ? 'open' : 'closed',
    [ExitsData.main]: exit.main ? '' : undefined,
    [ExitsData.exit]: exit.id,
    'aria-disabled': !open || undefined,
    'aria-describedby': exit.open ? undefined : reasonId,
    onClick: ({ detail }) => {
      // The second press of a double click is meant for the beat that is gone.
      if (detail > 1) return
      if (open) leave(beat, exit.id)
      else onClosed?.()
    },
    children: exit.label,
  }
})
