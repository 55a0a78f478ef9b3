import { answerOf } from '../../flow/condition'
import type { CaseRecord, Commitment } from '../../machine/record'
import { knownIn } from '../../store/unanswered'
import type { Store } from '../../store/types'
import { inTime } from '../time/in-time'
import { recordOf } from '../log/load-case'
import type { EarlierCase } from '../types'
import { outcomeWords } from './words'

/** How many cases a customer is reminded of: the newest. */
const most = 3

/**
 * The customer's newest other cases in the store, oldest first, each as what happened, what was
 * promised and whether all of it was kept; null while that is open. For `about.earlier`. Empty for
 * a new customer, and where the store cannot be read: a case is never kept from opening by it.
 */
export async function earlierOf(
  store: Store,
  customer: string,
  exceptCase: string,
): Promise<readonly EarlierCase[]> {
  try {
    return await inTime(() => readEarlier(store, customer, exceptCase))
  } catch {
    return []
  }
}

async function readEarlier(
  store: Store,
  customer: string,
  exceptCase: string,
): Promise<readonly EarlierCase[]> {
  // Nobody who has the cases may answer: what is known here is better than a stranger.
  const cases = (await store.list({ customer }).catch(knownIn)) ?? []
  const others = cases.filter(({ caseId }) => caseId !== exceptCase)
  const told: EarlierCase[] = []
  for (let at = others.length - 1; at >= 0 && told.length < most; at -= 1) {
    const one = await earlierCase(store, others[at]!.caseId)
    if (one) told.unshift(one)
  }
  return told
}

async function earlierCase(store: Store, caseId: string): Promise<EarlierCase | null> {
  const record = recordOf(await store.read(caseId))
  if (!record) return null
  const { answers, closed, commitments, openedAt } = record
  const said = ['trouble', 'story', 'asked'].flatMap((field) => {
    const answer = Object.hasOwn(answers, field) ? answers[field] : null
    return typeof answer === 'string' ? [answer] : []
  })
  const promises = commitments.filter(
    ({ kind, state }) => kind !== 'delegate-check' && state !== 'withdrawn',
  )
  const promised = promises.find(({ state }) => state === 'broken') ?? promises.at(-1)
  const what = said[0] ?? promised?.what
  if (what === undefined) return null
  return {
    caseId,
    what,
    outcome: closed ? outcomeWords[closed.outcome] : '',
    ...(promised && { promised: promised.what }),
    promisedAndKept: keptAll(promises),
    ...wordLeft(answers),
    at: openedAt,
  }
}

/** What the next agent is to ask about it, or that they are not to ask. */
function wordLeft(answers: CaseRecord['answers']): Pick<EarlierCase, 'question'> {
  if (answerOf(answers, 'ask-next-time') === 'no') return { question: null }
  const question = answerOf(answers, 'next-question')
  return typeof question === 'string' ? { question } : {}
}

/** One broken promise outweighs all that were kept; while one is open nothing is known. */
function keptAll(promises: readonly Commitment[]): boolean | null {
  if (promises.some(({ state }) => state === 'broken')) return false
  return promises.length > 0 && promises.every(({ state }) => state === 'kept') ? true : null
}
