import {
  memoryStore,
  openCase,
  type CaseEventInput,
  type CaseListing,
  type CommitmentKind,
  type Store,
} from '@amends/core'
import { mama } from '@amends/core/flows/mama'
import { longText, longWord } from '../kit/limits'
import { about, inHours, me } from '../kit/sample'

interface Promised {
  readonly customer: string
  readonly what: string
  /** Hours from now; null for no date yet. */
  readonly hours: number | null
  readonly kind?: CommitmentKind
  readonly to?: string
}

const week: readonly Promised[] = [
  { customer: 'Ana Ruiz', what: 'Bring the new machine and take the old one', hours: -5 },
  { customer: 'Jonas Weber', what: 'Say where the refund stands', hours: 3, kind: 'update' },
  { customer: 'Mina Okafor', what: 'Ask how the new cot turned out', hours: 30, kind: 'follow-up' },
  {
    customer: 'Walter Lind',
    what: 'Have the window frame measured again',
    hours: 50,
    to: 'Depot 4',
  },
  {
    customer: 'Dean Abara',
    what: 'Two tickets for the spring concert',
    hours: null,
    kind: 'gesture',
  },
]

/** A store in which this is owed, one case each. */
async function shelfOf(promises: readonly Promised[]): Promise<Store> {
  const store = memoryStore()
  for (const [index, { customer, what, hours, kind = 'fix', to }] of promises.entries()) {
    const caseId = `owed-${index}`
    const names = { id: caseId, name: customer, firstName: customer.split(' ')[0] ?? customer }
    const recovery = await openCase({
      caseId,
      flow: mama,
      store,
      about: { ...about, customer: names, ticket: { id: String(4821 + index) } },
    })
    const due = hours === null ? null : inHours(hours)
    const made: CaseEventInput[] = [
      { type: 'commitment.made', commitment: 'c', kind, what, due, owner: me },
    ]
    if (to && hours !== null) {
      const handed = { to: { id: to, name: to }, checkDue: inHours(hours / 2) }
      made.push({ type: 'commitment.delegated', commitment: 'c', ...handed })
    }
    await recovery.send(made)
    await recovery.dispose()
  }
  return durable(store)
}

/** A store in memory that does not say so: stories are about other things. */
function durable(store: Store): Store {
  return { ...store, status: async () => ({ kind: 'durable', reason: null }) }
}

export const aWeek = () => shelfOf(week)
export const nothing = async () => durable(memoryStore())
export const tooLong = () =>
  shelfOf([{ customer: `Maximiliana ${longWord}`, what: `${longText} ${longWord}`, hours: 2 }])

export async function notKept(): Promise<Store> {
  const reason = 'This browser does not let this page store anything.'
  return { ...(await aWeek()), status: async () => ({ kind: 'memory', reason }) }
}

export async function silent(): Promise<Store> {
  return { ...(await nothing()), list: () => new Promise<never>(() => {}) }
}

export async function unreadable(): Promise<Store> {
  return { ...(await nothing()), list: () => Promise.reject(new Error('No connection.')) }
}

/** Takes nothing: what is pressed cannot be recorded. */
export async function full(): Promise<Store> {
  const refused = { ok: false, code: 'store/full', reason: 'No room is left.' } as const
  return { ...(await aWeek()), append: async () => refused }
}

export async function aThousand(): Promise<Store> {
  const store = await aWeek()
  const cases = await store.list()
  const many: CaseListing[] = Array.from({ length: 200 }, (_, copy) =>
    cases.map((one) => ({ ...one, caseId: copy === 0 ? one.caseId : `${one.caseId}-${copy}` })),
  ).flat()
  return { ...store, list: async () => many }
}
