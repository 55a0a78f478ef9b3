import { eraseCase as eraseIn } from '../../care/erase'
import { holdCase as holdIn } from '../../care/hold'
import { erasePerson as erasePersonIn, exportPerson as exportIn } from '../../care/person'
import { listCare as listIn } from '../../care/record-care'
import { retentionOf, setRetention as setIn } from '../../care/retention'
import { verifyCase as verifyIn } from '../../care/verify'
import { isKeyText } from '../../database/key-text'
import { noSuchPlace } from '../cursor'
import { asCaseId } from '../ids'
import type { Answer, Service } from '../service'
import type { Session } from '../session'

const pageSize = 200

interface OfCase {
  readonly caseId: string
}
interface OfPerson {
  readonly customerId: string
}

function takerOf({ person }: Session, { now }: Service) {
  return { person: person.id, at: now() }
}

/** Erases what was said in a case, for ever. */
export async function eraseCase(
  session: Session,
  service: Service,
  { caseId }: OfCase,
): Promise<Answer> {
  const { database, sealing, feed } = service
  const taker = takerOf(session, service)
  const body = await eraseIn(session.team, database, sealing, asCaseId(caseId), taker)
  feed.wake(session.team)
  return { status: 200, body }
}

/** Puts a case under legal hold, or lifts it. */
export async function holdCase(
  session: Session,
  service: Service,
  { caseId, held }: OfCase & { readonly held: boolean },
): Promise<Answer> {
  const id = asCaseId(caseId)
  const { team } = session
  await service.database.inTeam(team, (tx) => holdIn(team, tx, id, held, takerOf(session, service)))
  return { status: 204 }
}

/** Whether a case's log is whole and as it was written. */
export async function verifyCase(
  { team }: Session,
  { database }: Service,
  { caseId }: OfCase,
): Promise<Answer> {
  const id = asCaseId(caseId)
  return { status: 200, body: await database.inTeam(team, (tx) => verifyIn(team, tx, id)) }
}

/** All that is kept of a customer, in words. */
export async function exportPerson(
  session: Session,
  service: Service,
  { customerId }: OfPerson,
): Promise<Answer> {
  const { team } = session
  const taker = takerOf(session, service)
  const body = await service.database.inTeam(team, (tx) =>
    exportIn(team, tx, service.sealing, customerId, taker),
  )
  return { status: 200, body }
}

/** Erases what was said in all cases of a customer. */
export async function erasePerson(
  session: Session,
  service: Service,
  { customerId }: OfPerson,
): Promise<Answer> {
  const { team } = session
  const { database, sealing, feed } = service
  try {
    const taker = takerOf(session, service)
    const body = await erasePersonIn(team, database, sealing, customerId, taker)
    return { status: 200, body }
  } finally {
    feed.wake(team)
  }
}

/** What was done with the team's cases as records. */
export async function listCare(
  { team }: Session,
  { database }: Service,
  { after }: { readonly after: string | undefined },
): Promise<Answer> {
  const isNone = after !== undefined && !isKeyText(after, 64)
  const body = isNone
    ? null
    : await database.inTeam(team, (tx) => listIn(team, tx, after ?? null, pageSize))
  if (body === null) throw noSuchPlace
  return { status: 200, body }
}

/** How long the team keeps closed cases. */
export async function getRetention({ team }: Session, { database }: Service): Promise<Answer> {
  return { status: 200, body: { days: await database.inTeam(team, (tx) => retentionOf(team, tx)) } }
}

/** Sets how long the team keeps closed cases. */
export async function setRetention(
  session: Session,
  service: Service,
  { days }: { readonly days: number | null },
): Promise<Answer> {
  const { team } = session
  const taker = takerOf(session, service)
  await service.database.inTeam(team, (tx) => setIn(team, tx, days, taker))
  return { status: 204 }
}
