import type { Store } from '@amends/core'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { vi } from 'vitest'
import { RecoveryOwed, type RecoveryOwedProps } from '../src/owed-list/recovery-owed'
import { labNow, openLab } from './lab-case'

export const sam = { id: 'sam', name: 'Sam' }
export const at = (hours: number) => {
  const instant = new Date(labNow + hours * 3_600_000).toISOString()
  return { wall: instant.slice(0, 16), zone: 'UTC', instant }
}

export async function promise(
  store: Store,
  caseId: string,
  hours: number | null,
  what = `Promise ${caseId}`,
  owner = sam,
) {
  const recovery = await openLab(undefined, { store, caseId })
  const due = hours === null ? null : at(hours)
  const made = { type: 'commitment.made', commitment: 'c1', kind: 'fix', what, due, owner } as const
  await recovery.send(made)
  await recovery.dispose()
}

export function show(store: Store, props: Partial<RecoveryOwedProps> = {}) {
  vi.setSystemTime(labNow)
  const user = userEvent.setup()
  const tree = <RecoveryOwed store={store} agent={sam} timeZone="UTC" locale="en-GB" {...props} />
  return { user, ...render(tree) }
}

export const list = () => document.querySelector<HTMLElement>('[data-part="ledger"]')
export const entries = () => [
  ...document.querySelectorAll<HTMLElement>('[data-part="ledger-entry"]'),
]
export const entry = async (what: string) => {
  const text = await screen.findByText(what)
  return within(text.closest<HTMLElement>('[data-part="ledger-entry"]') as HTMLElement)
}
