import type { Beat, CaseEventInput, Flow, Recovery, RecoveryView, Value } from '@amends/core'
import { due, me } from '../../../fixtures/cases'
import { atEveryBeat, json, refusal, type Proof } from './trial'

const statesOf = ({ steps }: RecoveryView) =>
  new Map(steps.flatMap(({ beats }) => beats.map(({ path, state }) => [path, state] as const)))

/** The fields that what is said and asked at the beat rests on, less those it asks for itself. */
function groundOf(beat: Beat): ReadonlySet<string> {
  const { when, exits, cue, why, points = [], phrases = [], fields = [] } = beat
  const asked = json([when, exits.map((exit) => [exit.when, exit.needs?.map(({ that }) => that)])])
  const said = json([cue, why, points.map(({ text }) => text), phrases.map(({ text }) => text)])
  const read = [...asked.matchAll(/"field":"([^"]+)"/g), ...said.matchAll(/\{field\.([a-z-]+)/g)]
  const own = new Set(fields.map(({ id }) => id))
  return new Set(read.map(([, field]) => field!).filter((field) => !own.has(field)))
}

function answersIn({ log }: Recovery): ReadonlyMap<string, Value | null> {
  return new Map(
    log.flatMap((event) =>
      event.type === 'field.answered' ? [[event.field, event.value] as const] : [],
    ),
  )
}

function otherThan(value: Value | null, field: string, flow: Flow): Value | null {
  const all = flow.steps.flatMap((step) => step.beats.flatMap(({ fields = [] }) => fields))
  const { input, options = [] } = all.find(({ id }) => id === field) ?? {}
  const ids = input === 'yes-no' ? ['yes', 'no'] : options.map(({ id }) => id)
  if (input === 'any-of') return ids.filter((id) => !Array.isArray(value) || !value.includes(id))
  if (ids.length > 0) return ids.find((id) => id !== value) ?? null
  return input === 'text' ? 'something else' : null
}

/** Every answer is changed once: the beats that rest on it reopen, no other does; changed back, none. */
export const invalidation: Proof = async (trial) => {
  const { flow } = trial
  const grounds = new Map<string, ReadonlySet<string>>(
    flow.steps.flatMap((step) =>
      step.beats.map((beat) => [`${step.id}/${beat.id}`, groundOf(beat)] as const),
    ),
  )
  let reopened = 0
  const lack = await atEveryBeat(trial, async ({ recovery, path }) => {
    const before = statesOf(recovery.view())
    for (const [field, value] of answersIn(recovery)) {
      const other = otherThan(value, field, flow)
      if (other === null) continue
      const change = (to: Value | null) =>
        refusal(recovery, { type: 'field.answered', beat: path, field, value: to })
      const changed = await change(other)
      const after = statesOf(recovery.view())
      const undone = changed ?? (await change(value))
      if (undone) return undone
      for (const [beat, state] of before) {
        const rests = state === 'done' && grounds.get(beat)?.has(field)
        if (rests && after.get(beat) !== 'reopened')
          return `${beat} rests on ${field}, and stays done`
        if (state === 'done' && !rests && after.get(beat) !== 'done')
          return `${beat} reopened for nothing`
        if (rests) reopened += 1
      }
      if (json([...statesOf(recovery.view())]) !== json([...before])) return `${field} left a trace`
    }
    return null
  })
  return lack ?? (reopened > 0 ? null : 'no answer reopened anything')
}

const recovered = { type: 'case.closed', outcome: 'recovered' } as const

async function closes(recovery: Recovery): Promise<boolean> {
  const length = recovery.log.length
  const shown = recovery.view().closing.find(({ outcome }) => outcome === 'recovered')
  const sent = await recovery.send(recovered)
  return Boolean(shown?.open) || sent.ok || recovery.log.length > length
}

/** At every beat: not while something is owed, not before the outcome is known; at the end it is. */
export const closingRule: Proof = async (trial) => {
  let closed = 0
  const lack = await atEveryBeat(trial, async ({ recovery, path, now }) => {
    const satisfied = (value: 'yes' | null): CaseEventInput => ({
      type: 'field.answered',
      beat: path,
      field: 'satisfied',
      value,
    })
    const by = due(new Date(now + 86_400_000).toISOString().slice(0, 16))
    const promise = { type: 'commitment.made', kind: 'fix', what: 'a kettle', due: by } as const
    const owing = await refusal(recovery, satisfied('yes'), { ...promise, owner: me })
    if (owing) return owing
    if (await closes(recovery)) return 'it closes with a promise open'
    const { owed } = recovery.view()
    const kept = owed.map(({ id }) => ({ type: 'commitment.kept', commitment: id }) as const)
    const settled = await refusal(recovery, ...kept, satisfied(null))
    if (settled) return settled
    if (await closes(recovery)) return 'it closes before its outcome is known'
    const known = await refusal(recovery, satisfied('yes'))
    if (known) return known
    if (await closes(recovery)) closed += Number(recovery.view().status === 'closed')
    return null
  })
  return lack ?? (closed > 0 ? null : 'it cannot be closed when all is well')
}
