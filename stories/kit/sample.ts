import {
  dueOf,
  wallOf,
  type About,
  type Authority,
  type Due,
  type EarlierCase,
  type Field,
  type Input,
  type Value,
} from '@amends/core'

export const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** What the agent in the stories may give without asking: 50 euros. */
export const authority: Authority = { currency: 'EUR', limit: 5000 }

export const me = { id: 'sam', name: 'Sam' }

/** Ana, on the phone with Sam about a washing machine. */
export const about: About = {
  customer: { id: 'ana', firstName: 'Ana', name: 'Ana Ruiz' },
  channel: 'phone',
  agent: me,
  ticket: { id: '4821' },
}

/** What Ana went through before. */
export const earlier: readonly EarlierCase[] = [
  {
    caseId: '3907',
    what: 'A lamp that came broken',
    outcome: 'recovered',
    promised: 'a new lamp within a week',
    promisedAndKept: false,
    at: '2026-03-11T10:00:00.000Z',
  },
]

const hour = 3_600_000

function dueAt(wall: string | null): Due {
  const due = wall && dueOf(wall, zone)
  if (!due) throw new Error(`No wall time in ${zone}`)
  return due
}

/** A time of day, so many days from now: `onDay(1, '12:00')` is tomorrow at noon. */
export function onDay(days: number, time: string, from = Date.now()): Due {
  return dueAt(`${wallOf(from + days * 24 * hour, zone)?.slice(0, 10)}T${time}`)
}

/** So many hours from now, at the full hour. */
export function inHours(hours: number, from = Date.now()): Due {
  return dueAt(wallOf(Math.ceil((from + hours * hour) / hour) * hour, zone))
}

/** What Ana and Sam said, by the standard fields of a flow. */
const answers: Readonly<Record<string, Value>> = {
  story:
    'They promised the washing machine for Tuesday. I stayed at home all day and nobody came. Today it’s the same again.',
  trouble: 'the second missed delivery',
  impact: 'two days off work',
  history: 'A lamp that came broken in March',
  feelings: ['unheard', 'let-down'],
  cost: ['time', 'plans'],
  severity: 'major',
  fault: 'clear',
  'apology-wanted': 'yes',
  asked: 'the machine tomorrow, and the old one taken away',
  'no-agreement': 'Ana wants it today. The next van goes tomorrow.',
  agreement: 'delivery tomorrow before noon, and the old machine taken away',
  'fix-now': 'no',
  explanation: 'the driver had the right street in the wrong town',
  satisfied: 'yes',
  lingering: 'A scratch in the hallway floor',
  cause: 'Two streets share a name in the route list',
  place: 'The depot in the north',
  handler: 'Mara',
  'senior-owner': 'Mara',
  sensitive: 'no',
  'needed-by': onDay(1, '12:00'),
  'next-question': 'Has the machine run well since?',
  lesson: 'Show the town beside the street in the driver’s list',
}

export const offer = {
  fix: { text: 'delivery tomorrow before noon', cost: { minor: 2000, currency: 'EUR' } },
  gesture: { text: 'the delivery fee back', cost: { minor: 1500, currency: 'EUR' } },
  large: { text: 'a new machine, today', cost: { minor: 42_000, currency: 'EUR' } },
} as const

const gaps: Readonly<Record<string, string>> = {
  'customer.firstName': 'Ana',
  'customer.name': 'Ana Ruiz',
  'agent.name': me.name,
  'ticket.id': about.ticket.id,
  'offer.text': offer.fix.text,
  'commitment.what': offer.fix.text,
  'commitment.due': 'tomorrow 12:00',
}

/** What stands in a gap in Ana's case, or null. */
export function gapIn(name: string): string | null {
  const field = name.startsWith('field.') ? answers[name.slice('field.'.length)] : undefined
  return gaps[name] ?? (typeof field === 'string' ? field : null)
}

/** What was said for a field, or something of the right kind. */
export function answerTo(field: Pick<Field, 'id' | 'input' | 'options'>): Value {
  const first = field.options?.[0]?.id ?? 'yes'
  const usual: Record<Input, Value> = {
    text: 'a note of a few words',
    'long-text': 'a note of a few words',
    'yes-no': 'yes',
    'one-of': first,
    'any-of': [first],
    money: { minor: 2000, currency: 'EUR' },
    'date-time': onDay(-1, '09:00'),
  }
  return answers[field.id] ?? usual[field.input]
}
