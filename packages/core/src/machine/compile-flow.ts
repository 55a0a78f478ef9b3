import { assign, setup, type SnapshotFrom } from 'xstate'
import type { CaseEvent, CaseEventOf } from '../case/types'
import type { Flow } from '../flow/types'
import { actionsOf } from './actions'
import { guardsOf } from './guards'
import { openedRecord, type CaseRecord } from './record'
import { statesOf } from './states'

type Opened = CaseEventOf<'case.opened'>
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

/** Where a case stands: `value` names the state, `context` is the case record. */
export type CaseSnapshot = SnapshotFrom<FlowMachine>

const unopened = new Error(
  '[amends] A flow’s machine was started without the "case.opened" event as its input. There is no ' +
    'case to follow. Use openCase, or give the event. (machine/no-input)',
)

/** XState's `transition` starts a machine without input at every call: made once, this costs nothing. */
function begun(input: Opened | undefined): CaseRecord {
  if (!input) throw unopened
  return openedRecord(input)
}

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
  return engine.createMachine({ ...states, context: ({ input }) => begun(input) })
}
