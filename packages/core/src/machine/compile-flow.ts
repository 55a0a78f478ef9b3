import { assign, createMachine, type SnapshotFrom } from 'xstate'
import type { CaseEvent, CaseEventOf } from '../case/types'
import { oncePer } from '../flow/once-per'
import type { Flow } from '../flow/types'
import { guardsOf } from './guards'
import { openedRecord, type CaseRecord } from './record'
import { reduce } from './reduce'
import { statesOf } from './states'

type Opened = CaseEventOf<'case.opened'>

/**
 * The XState machine of a flow: pure, without clock, ids or host code, so that its paths can be
 * listed and any log replayed. Its context is the case record; start it with the `case.opened`
 * event as `input`. The same machine for the same flow object.
 */
export const compileFlow: (flow: Flow) => FlowMachine = /* @__PURE__ */ oncePer(build)

export type FlowMachine = ReturnType<typeof build>

/** Where a case stands: `value` names the state, `context` is the case record. */
export type CaseSnapshot = SnapshotFrom<FlowMachine>

const unopened = /* @__PURE__ */ new Error(
  '[amends] A flow’s machine was started without the "case.opened" event as its input. There is no ' +
    'case to follow. Use openCase, or give the event. (machine/no-input)',
)

/** XState's `transition` starts a machine without input at every call: made once, this costs nothing. */
function begun(input: Opened | undefined): CaseRecord {
  if (!input) throw unopened
  return openedRecord(input)
}

interface Types {
  context: CaseRecord
  events: CaseEvent
  input: Opened
  guards: Named<ReturnType<typeof guardsOf>>
  actions: { type: 'record'; params: undefined } | { type: 'arrive'; params: { beat: string } }
}
type Named<T> = { [K in keyof T & string]: { type: K; params: ParamsOf<T[K]> } }[keyof T & string]
type ParamsOf<F> = F extends (args: never, params: infer P) => boolean ? P : undefined

function build(flow: Flow) {
  return createMachine(
    {
      types: {} as Types,
      context: ({ input }) => begun(input),
      ...(statesOf(flow) as object),
    },
    {
      guards: guardsOf(flow),
      actions: {
        record: assign(({ context, event }) => reduce(context, event, flow)),
        arrive: assign((_, { beat }) => ({ at: beat })),
      },
    },
  )
}
