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
