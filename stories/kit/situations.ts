import { memoryStore, perform, type CaseEventInput, type Recovery, type Store } from '@amends/core'
import { mama } from '@amends/core/flows/mama'
import { caseAt, openOn, shelf, type CaseAt } from './cases'
import { limits, longText, longWord } from './limits'
import { about, inHours, me, offer } from './sample'

async function after(recovery: Recovery, events: readonly CaseEventInput[]): Promise<Recovery> {
  for (const event of events) {
    const result = await recovery.send(event)
    if (!result.ok) throw new Error(`${event.type} was refused: ${result.reason}`)
  }
  return recovery
}

/** Opens a MAMA case at the beat, and then what happened there. */
export function mamaAt(beat: string, ...events: readonly CaseEventInput[]) {
  return async (wanted: Partial<CaseAt> = {}) =>
    after(await caseAt({ ...wanted, flow: mama, beat }), events)
}

/** Opens a case with nothing or far too much on the screen, and then what happened there. */
export function limitsAt(beat: string, ...events: readonly CaseEventInput[]) {
  return async () => {
    const name = `Maximiliana ${longWord}`
    const recovery = await openOn(limits, {
      about: { ...about, customer: { id: 'ana', firstName: name, name } },
    })
    const jump: CaseEventInput = { type: 'beat.jumped', beat: 'bare/nothing', to: beat }
    return after(recovery, beat === 'bare/nothing' ? events : [jump, ...events])
  }
}

const long = { text: `${longText} ${longWord}`, cost: offer.large.cost }

/** One offer, and what became of it. */
export function offered(
  made: { readonly text: string; readonly cost: { minor: number; currency: string } | null },
  ...then: readonly CaseEventInput[]
) {
  return mamaAt(
    'agree/offer',
    { type: 'offer.made', offer: 'one', ...made, gesture: false },
    ...then,
  )
}

export const asked: CaseEventInput = {
  type: 'approval.asked',
  approval: 'ask',
  offer: 'one',
  to: 'Mara',
}

export function decided(result: 'approved' | 'refused'): CaseEventInput {
  return { type: 'approval.settled', approval: 'ask', result, who: 'Mara' }
}

export function settled(result: 'accepted' | 'declined' | 'withdrawn', reason?: string) {
  const event = { type: 'offer.settled', offer: 'one', result } as const
  return reason === undefined ? event : { ...event, reason }
}

export const longOffer = limitsAt('kept/offers', {
  type: 'offer.made',
  offer: 'one',
  ...long,
  gesture: true,
})

/** A promise due so many hours from now (before zero: late), or without a date. */
function promised(hours: number | null, what: string = offer.fix.text): CaseEventInput {
  const due = hours === null ? null : inHours(hours)
  return { type: 'commitment.made', kind: 'fix', what, due, owner: me }
}

/** A case whose fix was promised so many hours from now (before zero: late). */
export function owing(...hours: readonly (number | null)[]) {
  const whats = [offer.fix.text, 'news of the refund', 'a call to hear that it runs', longText]
  return mamaAt(
    'agree/commit',
    ...hours.map((due, at) => promised(due, whats[at % whats.length] ?? '')),
  )
}

/** A store that keeps the opening, and then what is asked of it. */
function failing(append: Store['append']): Store {
  const good = shelf()
  return {
    ...good,
    append: (caseId, seq, events) =>
      seq === 0 ? good.append(caseId, seq, events) : append(caseId, seq, events),
  }
}

const story: CaseEventInput = {
  type: 'field.answered',
  beat: 'listen/hear',
  field: 'story',
  value: 'Nobody came on Tuesday, and nobody called.',
}

/** The disk is full, and there are words on the screen. */
export async function notSaved(): Promise<Recovery> {
  const store = failing(() =>
    Promise.resolve({ ok: false, code: 'store/full', reason: 'The disk is full.' }),
  )
  return after(await openOn(mama, { store }), [story])
}

/** The store takes its time. */
export async function saving(): Promise<Recovery> {
  const recovery = await openOn(mama, { store: failing(() => new Promise(() => undefined)) })
  void recovery.send(story)
  await new Promise((resolve) => void setTimeout(resolve, 500))
  return recovery
}

/** The network is gone: it is kept here, and goes out later. */
export async function waiting(): Promise<Recovery> {
  const store: Store = {
    ...shelf(),
    delivery(_, listener) {
      listener({ state: 'waiting', waiting: 1, problem: null, setAside: 0 })
      return () => undefined
    },
  }
  return after(await openOn(mama, { store }), [story])
}

/** The browser keeps nothing. */
export function memoryOnly(): Promise<Recovery> {
  return openOn(mama, { store: memoryStore() })
}

/** The log ends in an event of a release that does not exist yet. */
export async function newerLog(): Promise<Recovery> {
  const { log } = await mamaAt('agree/offer')()
  const store = shelf()
  return openOn(
    mama,
    {
      store: {
        ...store,
        read: async (caseId, from) => [
          ...(await store.read(caseId, from)),
          { v: 2, seq: log.length + 1, type: 'case.sung' },
        ],
      },
    },
    log,
  )
}

/** The helpdesk could not make the task that it was asked for. */
export async function hostFailed(): Promise<Recovery> {
  const recovery = await owing(26)()
  await perform(recovery, 'createTask', () => Promise.reject(new Error('the helpdesk is down')))
  return recovery
}

/** A case that was brought back in every way that stops it. */
export const overlays = {
  paused: mamaAt('agree/ask', { type: 'case.paused', reason: 'Ana calls back after her meeting' }),
  unsafe: mamaAt('listen/probe', { type: 'safety.raised', words: 'I know where your depot is' }),
  escalated: mamaAt('agree/offer', {
    type: 'case.escalated',
    to: 'Mara',
    reason: 'Ana wants it today, and that is not ours to give',
  }),
}
