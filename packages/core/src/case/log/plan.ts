import { step, type FlowSource, type Standing } from '../../machine/step'
import type { Clock } from '../view/view-texts'
import { envelop, prepare, tooLong, type Prepared } from './complete'
import { hasShape, shapes } from './event-shapes'
import { explain } from './explain'
import type { CaseEvent, EventPayloads } from '../types'
import { besidesOf } from '../../machine/besides'
import { tooEarlyIn } from '../view/too-early'
import { words } from '../view/words'

/** Events that could be recorded next, and where the case would stand; or why they cannot. */
export type Plan =
  | { readonly ok: true; readonly events: readonly CaseEvent[]; readonly standing: Standing }
  | { readonly ok: false; readonly code: string; readonly reason: string }

const move = /^beat|^case\.closed/

/**
 * The events made ready: plain data, texts cleaned, ids given, and who takes a case (`taker`, who
 * opened it here); a code when one is no event, or has a text too long to keep. A text
 * still being typed is answered before any move, so that leaving a beat never loses it.
 */
export function prepareAll(
  input: unknown,
  drafts: Readonly<Record<string, string>>,
  standing: Standing | null,
  taker: Pick<EventPayloads['case.taken'], 'who' | 'authority'>,
): readonly Prepared[] | 'event/malformed' | 'text/too-long' {
  try {
    const given = (Array.isArray(input) ? input : [input])
      .map(prepare)
      .map((event) => (event.type === 'case.taken' ? { ...taker, ...event } : event))
    if (!standing) return given
    if (!given.some(({ type }) => move.test(type))) return given
    const answered = new Set(given.map((event) => event['field']))
    const typed = Object.entries(drafts)
      .filter(([field]) => !answered.has(field))
      .map(([field, text]) => ({
        type: 'field.answered',
        beat: standing.snapshot.context.at,
        field,
        value: text.trim() === '' ? null : text,
      }))
    return [...typed.map(prepare), ...given]
  } catch (error) {
    return error === tooLong ? 'text/too-long' : 'event/malformed'
  }
}

/**
 * Asks the machine about each event in turn, without recording any. What a press records besides
 * itself follows from where the case stands when its turn comes.
 */
export function planEvents(
  prepared: readonly Prepared[],
  from: Standing,
  seq: number,
  at: string,
  by: string,
  flowOf: FlowSource,
  clock: Clock,
): Plan {
  let standing = from
  const events: CaseEvent[] = []
  const waiting = [...prepared]
  for (let payload = waiting.shift(); payload; payload = waiting.shift()) {
    if (!Object.hasOwn(shapes, payload.type) || !hasShape(payload.type, payload)) {
      return { ok: false, code: 'event/malformed', reason: words.malformed }
    }
    const event = envelop(payload, seq + events.length + 1, at, by)
    const next = event.type === 'case.opened' ? null : step(standing, event, flowOf)
    if (!next) {
      const { flow, snapshot } = standing
      return { ok: false, ...explain(event, { record: snapshot.context, flow, clock }) }
    }
    if (event.type === 'commitment.made' || event.type === 'commitment.moved') {
      const early = tooEarlyIn(next.snapshot.context, clock)
      const refused = early.find(({ id }) => id === event.commitment)
      if (refused) return { ok: false, code: refused.code, reason: refused.text }
    }
    const { snapshot, flow } = standing
    waiting.unshift(...besidesOf(event, snapshot.context, flow).map(prepare))
    standing = next
    events.push(withEnd(event, next))
  }
  return { ok: true, events, standing }
}

/** Leaving a beat may end the case: then the event says how. Only the machine knows, never the sender. */
function withEnd(event: CaseEvent, { snapshot }: Standing): CaseEvent {
  if (event.type !== 'beat.left') return event
  const { closes: _, ...left } = event
  const { closed } = snapshot.context
  return closed ? { ...left, closes: closed.outcome } : left
}
