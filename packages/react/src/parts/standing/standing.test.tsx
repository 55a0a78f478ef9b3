import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { aView, viewRecovery } from '../../../test/view-recovery'
import { Standing } from './standing'

test('says why and since when the case is paused', () => {
  const since = new Date(Date.now() - 86_400_000).toISOString()
  const overlay = { kind: 'paused', reason: 'Ana rings back at four', since } as const
  const { part } = renderPart(<Standing />, { recovery: viewRecovery({ overlay }) })
  expect(screen.getByText('Ana rings back at four')).toBeVisible()
  expect(screen.getByText(/^Since yesterday/)).toBeVisible()
  expect(part('standing')).toHaveAttribute('data-state', 'paused')
})

test('says which colleague has the case', () => {
  const about = { ...aView.about, agent: { id: 'ines', name: 'Ines' }, mine: false }
  const { part } = renderPart(<Standing />, { recovery: viewRecovery({ about }) })
  expect(screen.getByText('Ines has this case.')).toBeVisible()
  expect(part('standing')).toHaveAttribute('data-state', 'colleague')
})

test('leaves safety to the protocol', () => {
  const overlay = { kind: 'safety', reason: 'threat', since: '' } as const
  const { has } = renderPart(<Standing />, { recovery: viewRecovery({ overlay }) })
  expect(has('standing')).toBe(false)
})
