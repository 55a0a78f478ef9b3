import { assign, setup, type MachineSnapshot, type StateMachine } from 'xstate'
import type { CaseEvent, CaseEventOf } from '../case/types'
import type { Flow } from '../flow/types'
import { actionsOf } from './actions'
import { guardsOf } from './guards'
import { openedRecord, type CaseRecord } from './record'
import { statesOf } from './states'

type Opened = CaseEventOf<'case.opened'>
type StateValue = string | { [key: string]: StateValue | undefined }

/** The machine's snapshot: `value` says where the conversation stands, `context` is the record. */
export type CaseSnapshot = MachineSnapshot<
  CaseRecord,
  CaseEvent,
  Record<string, never>,
  Record<string, StateValue>,
  string,
  never,
  never,
  never
>
const machines = new WeakMap<Flow, ReturnType<typeof build>>()

/**
 * The XState machine of a flow: pure, without clock, ids or host code, so that its paths can be
 * listed and any log replayed. Its context is the case record; start it with the `case.opened`
 * event as `input`. The same machine for the same flow object.
 */
export function compileFlow(flow: Flow): FlowMachine {
  const machine = machines.get(flow) ?? build(flow)
  machines.set(flow, machine)
  return machine
}

export type FlowMachine = ReturnType<typeof build>

function build(flow: Flow) {
  const act = actionsOf(flow)
  const engine = setup({
    types: { context: {} as CaseRecord, events: {} as CaseEvent, input: {} as Opened },
    guards: guardsOf(flow),
    actions: {
      record: assign(act.record),
      arrive: assign(act.arrive),
      leave: assign(act.leave),
      skip: assign(act.skip),
      pushTrail: assign(act.pushTrail),
      popTrail: assign(act.popTrail),
      closeAs: assign(act.closeAs),
    },
  })
  type Config = Parameters<typeof engine.createMachine>[0]
  const states = statesOf(flow) as unknown as Config
  return engine.createMachine({ ...states, context: ({ input }) => openedRecord(input) })
}
