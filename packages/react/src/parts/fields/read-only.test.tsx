import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { aBeat, viewRecovery } from '../../../test/view-recovery'
import { Commitments } from '../commitments/commitments'
import { Notified } from '../notified/notified'
import { Offers } from '../offers/offers'
import { Fields } from './fields'

const beat = {
  ...aBeat,
  records: ['offers', 'commitments', 'notified'],
  fields: [
    { id: 'story', label: 'Story', input: 'long-text', value: 'Late', needed: false, shut: null },
  ],
} as const
const shown = {
  beat,
  offers: [
    {
      id: 'o1',
      text: 'A voucher',
      cost: null,
      gesture: false,
      state: 'open',
      approval: null,
      reason: null,
    },
  ],
  owed: [
    {
      id: 'c1',
      kind: 'fix',
      what: 'Bring it',
      owner: 'Sam',
      due: null,
      state: 'open',
      parent: null,
      delegated: false,
      undated: false,
      early: false,
    },
  ],
} as const
const parts = (
  <>
    <Fields />
    <Offers />
    <Commitments />
    <Notified />
  </>
)

test('offers nothing to press in a case that is open for reading only', () => {
  const readOnly = { code: 'case/damaged', reason: 'Part of this case is damaged.' }
  renderPart(parts, { recovery: viewRecovery({ ...shown, readOnly }) })
  expect(screen.getByText('A voucher')).toBeVisible()
  expect(screen.getByText('Bring it')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
  const story = screen.getByLabelText('Story')
  expect(story).toHaveAttribute('readonly')
  expect(story).toHaveAccessibleDescription('Part of this case is damaged.')
})

test('offers them in any other', () => {
  renderPart(parts, { recovery: viewRecovery(shown) })
  expect(screen.getAllByRole('button').length).toBeGreaterThan(5)
  expect(screen.getByLabelText('Story')).not.toHaveAttribute('readonly')
})
