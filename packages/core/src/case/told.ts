import type { About, AboutChanges, Authority, CaseEventInput } from './types'

/** What a host has said of a case so far. */
export interface Told {
  readonly about: About
  readonly authority: Authority | null
}

type Table = Readonly<Record<string, string | undefined>>

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function changedKeys(before: Table, now: Table): Record<string, string> | undefined {
  const changed = Object.entries(now).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && before[entry[0]] !== entry[1],
  )
  return changed.length > 0 ? Object.fromEntries(changed) : undefined
}

/** The events that record what a host says now and did not say before; who the agent is stays. */
export function changesOf(before: Told, now: Told): readonly CaseEventInput[] {
  const customer = changedKeys(before.about.customer, now.about.customer)
  const ticket = changedKeys(before.about.ticket, now.about.ticket)
  const others = (['channel', 'firstComplaintAt', 'earlier'] as const).filter(
    (part) => now.about[part] && !same(now.about[part], before.about[part]),
  )
  const changes: AboutChanges = {
    ...(customer && { customer }),
    ...(ticket && { ticket }),
    ...Object.fromEntries(others.map((part) => [part, now.about[part]])),
  }
  const { authority } = now
  return [
    ...(Object.keys(changes).length > 0 ? [{ type: 'about.changed' as const, changes }] : []),
    ...(same(authority, before.authority)
      ? []
      : [{ type: 'authority.changed' as const, authority }]),
  ]
}
