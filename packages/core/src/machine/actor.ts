import { createActor, type ActorRefFrom } from 'xstate'
import type { Flow } from '../flow/types'
import { compileFlow, type FlowMachine } from './compile-flow'

export type CaseActor = ActorRefFrom<FlowMachine>

/** A started actor that stands where a persisted snapshot says. */
export function startActor(flow: Flow, persisted: unknown): CaseActor {
  const machine = compileFlow(flow)
  type Options = NonNullable<Parameters<typeof createActor<typeof machine>>[1]>
  const actor = createActor(machine, { snapshot: persisted } as unknown as Options)
  actor.subscribe({ error: () => undefined })
  return actor.start()
}
