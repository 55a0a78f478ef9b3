import { serverId } from '../../care/record-care'
import { append } from '../../database/append'
import { isShallow } from '../deep'
import { asCaseId } from '../ids'
import { Refusal } from '../../refusal'
import type { Answer, Service } from '../service'
import type { Session } from '../session'

export interface AppendInput {
  readonly caseId: string
  readonly expectedSeq: number
  readonly events: readonly unknown[]
}

/**
 * Whether an event says that the server made it. It makes one kind: one that comes with a case that is
 * imported, or sent again to a server that lost it, is let in, and `recorded` says who brought it.
 */
function poses(event: unknown): boolean {
  const { by, type } = Object(event) as { readonly by?: unknown; readonly type?: unknown }
  return by === serverId && type !== 'commitment.fell-due'
}

/** Appends to a case and tells whoever watches the team's cases. */
export async function appendEvents(
  { team, person }: Session,
  { database, sealing, feed, now }: Service,
  { caseId, expectedSeq, events }: AppendInput,
): Promise<Answer> {
  if (!isShallow(events)) {
    throw new Refusal(
      400,
      'request/too-deep',
      'These events are nested more than 64 levels deep, which no event is. Nothing was stored.',
    )
  }
  if (events.some(poses)) {
    throw new Refusal(
      422,
      'event/reserved-by',
      `An event here says that "${serverId}" made it, which is the server itself. Nothing was stored, because a log is to tell what people did from what it did. Send the id of who it was.`,
    )
  }
  const answer = await append(team, database, sealing, {
    caseId: asCaseId(caseId),
    expectedSeq,
    events,
    person: person.id,
    at: now(),
  })
  if (answer.is === 'conflict') {
    throw new Refusal(
      409,
      'store/conflict',
      'Somebody else added to this case first, so nothing was stored. Read what they added, and send again from the seq given here.',
      { seq: answer.seq },
    )
  }
  if (answer.is === 'appended') feed.wake(team)
  const { seq } = answer
  return { status: 200, body: answer.is === 'duplicate' ? { seq, duplicate: true } : { seq } }
}
