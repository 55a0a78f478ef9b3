import { initialTransition, transition } from 'xstate'
import type { CaseEvent, CaseEventOf } from '../case/types'
import { beatAt } from '../flow/paths'
import type { Flow } from '../flow/types'
import { compileFlow, type CaseSnapshot } from './compile-flow'
import { reduce } from './reduce'

/** A flow by its content hash, or null when it is not at hand. */
export type FlowSource = (hash: string) => Flow | null

/** A case between two events: the flow it is on and where it stands in it. */
export interface Standing {
  readonly flow: Flow
  readonly snapshot: CaseSnapshot
}

/** Where a case stands when nothing but its opening has happened. */
export function open(flow: Flow, event: CaseEventOf<'case.opened'>): Standing {
  const [snapshot] = initialTransition(compileFlow(flow), event)
  return { flow, snapshot }
}

/** Where the case stands after the event, or null when the machine refuses it. Pure. */
export function step(standing: Standing, event: CaseEvent, flowOf: FlowSource): Standing | null {
  if (event.type === 'flow.changed') return move(standing, event, flowOf)
  if (!standing.snapshot.can(event)) return null
  const [snapshot] = transition(compileFlow(standing.flow), standing.snapshot, event)
  return { flow: standing.flow, snapshot }
}

function move(
  { snapshot }: Standing,
  event: CaseEventOf<'flow.changed'>,
  flowOf: FlowSource,
): Standing | null {
  const flow = flowOf(event.to.hash)
  const place = flow && beatAt(flow, event.beat)
  if (!place || typeof snapshot.value === 'string') return null
  if (snapshot.context.flow.hash !== event.from.hash) return null
  const moved = compileFlow(flow).resolveState({
    value: { recovering: { [place.step.id]: place.beat.id } },
    context: { ...reduce(snapshot.context, event, flow), at: place.path },
  })
  return { flow, snapshot: moved }
}
