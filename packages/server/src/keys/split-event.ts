import { fatesOf, type Fate, type Leaf } from './fates'
import { isPlainId } from './plain-id'

type Table = Readonly<Record<string, unknown>>

/** An event in two: what may stay readable at rest, and what must be ciphertext, if anything. */
export interface SplitEvent {
  readonly readable: Table
  readonly personal?: unknown
}

const fits: Readonly<Record<Leaf, (value: unknown) => boolean>> = {
  id: isPlainId,
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  instant: (value) =>
    typeof value === 'string' &&
    /^[\dTZ:.+-]{10,40}$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
}

/**
 * Takes an event apart. What the table of fates does not name, and what does not look like what the
 * table says, is personal: an e-mail address in the place of an id is. `joinEvent` puts it together
 * again, exactly. Any JSON will do: what is no event is personal.
 */
export function splitEvent(event: unknown): SplitEvent {
  if (!isTable(event)) return { readable: {}, personal: event }
  const { readable, ...rest } = split(event, fatesOf(event['type']))
  return { readable: readable as Table, ...rest }
}

/** The event that was split; of an erased one, what is left. */
export function joinEvent({ readable, personal }: SplitEvent): unknown {
  return personal === undefined ? readable : join(readable, personal)
}

interface Halves {
  readonly readable?: unknown
  readonly personal?: unknown
}

function split(value: unknown, fate: Fate | undefined): Halves {
  if (fate === undefined || fate === 'personal') return { personal: value }
  if (value === null) return { readable: null }
  if (typeof fate === 'string') return fits[fate](value) ? { readable: value } : { personal: value }
  if (!isTable(value)) return { personal: value }
  const readable: [string, unknown][] = []
  const personal: [string, unknown][] = []
  for (const [key, part] of Object.entries(value)) {
    const halves = split(part, Object.hasOwn(fate, key) ? fate[key] : undefined)
    if ('readable' in halves) readable.push([key, halves.readable])
    if ('personal' in halves) personal.push([key, halves.personal])
  }
  const open = { readable: Object.fromEntries(readable) }
  return personal.length === 0 ? open : { ...open, personal: Object.fromEntries(personal) }
}

function join(readable: unknown, personal: unknown): unknown {
  if (!isTable(readable) || !isTable(personal)) return personal
  const joined = Object.entries(personal).map(([key, part]) => [
    key,
    Object.hasOwn(readable, key) ? join(readable[key], part) : part,
  ])
  return Object.fromEntries([...Object.entries(readable), ...joined])
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
