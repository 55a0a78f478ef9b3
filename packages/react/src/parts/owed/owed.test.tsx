import type { OwedView } from '@amends/core'
import { act, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { labNow } from '../../../test/lab-case'
import { renderPart } from '../../../test/render-part'
import { viewRecovery } from '../../../test/view-recovery'
import { Owed } from './owed'

const hour = 3_600_000
const owed = (id: string, hours: number | null, change: Partial<OwedView> = {}): OwedView => {
  const at = new Date(labNow + (hours ?? 0) * hour).toISOString()
  return {
    id,
    kind: 'fix',
    what: `Promise ${id}`,
    owner: 'Sam',
    due: hours === null ? null : { wall: at.slice(0, 16), zone: 'UTC', instant: at },
    state: hours === null ? 'open' : hours < 0 ? 'late' : hours < 24 ? 'due' : 'open',
    parent: null,
    delegated: false,
    undated: false,
    early: false,
    ...change,
  }
}
const show = (...list: OwedView[]) => {
  vi.setSystemTime(labNow)
  return renderPart(<Owed />, { recovery: viewRecovery({ owed: list }) })
}

test('is not there while nothing is owed', () => {
  expect(show().has('owed')).toBe(false)
})

test('says the soonest, when, and how many, on one line', () => {
  const { part } = show(owed('a', 3), owed('b', 30))
  expect(part('owed').querySelector('button')).toHaveTextContent('Owed 2 Promise a due 15:00')
  expect(part('owed')).toHaveAttribute('data-state', 'due')
})

test('says late in words', () => {
  const { part } = show(owed('a', -2))
  expect(part('owed').querySelector('button')).toHaveTextContent('Owed Promise a late today 10:00')
  expect(part('owed')).toHaveAttribute('data-state', 'late')
})

test('unfolds in place to the whole list and folds on Escape', async () => {
  const { user, part } = show(owed('a', 3), owed('b', null, { owner: 'Depot 4' }))
  const line = screen.getByRole('button', { expanded: false })
  expect(screen.queryByText('Promise b')).toBeNull()
  await user.click(line)
  expect(screen.getByText('Promise b')).toBeVisible()
  expect(screen.getByText(/with Depot 4/)).toHaveTextContent('no date yet fix with Depot 4')
  await user.keyboard('{Escape}')
  expect(part('owed')).toHaveAttribute('data-list', 'folded')
  expect(line).toHaveFocus()
})

test('keeps the focus when what it was on is no longer owed', async () => {
  const { user, recovery } = show(owed('a', 3), owed('b', 30))
  await user.click(screen.getByRole('button', { expanded: false }))
  await user.click(screen.getAllByRole('button', { name: 'Kept' })[0] as HTMLElement)
  expect(recovery.sent).toEqual([{ type: 'commitment.kept', commitment: 'a' }])
  act(() => recovery.show({ owed: [owed('b', 30)] }))
  expect(screen.getByRole('button', { expanded: true, name: /^Owed/ })).toHaveFocus()
})

const rows = () => document.querySelectorAll('[data-part="commitment"]').length

test('draws a long list a page at a time', async () => {
  const { user } = show(...Array.from({ length: 50 }, (_, at) => owed(`${at}`, at + 1)))
  await user.click(screen.getByRole('button', { expanded: false }))
  expect(rows()).toBe(20)
  await user.click(screen.getByRole('button', { name: '30 more' }))
  expect(rows()).toBe(40)
})
