import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { aView, viewRecovery } from '../../../test/view-recovery'
import { Points } from '../points/points'
import { Header } from './header'
import { ViewMenu } from './view-menu'

test('names the customer and the channel, and marks signs that would turn the name around', () => {
  const about = { ...aView.about, customer: '\u202EanA', channel: 'in-person' }
  renderPart(<Header />, { recovery: viewRecovery({ about }) })
  expect(screen.getByText('\u25C7anA')).toBeVisible()
  expect(screen.getByText('in person')).toBeVisible()
})

test('says so while the name is not known', () => {
  const about = { ...aView.about, customer: null }
  renderPart(<Header />, { recovery: viewRecovery({ about }) })
  expect(screen.getByText('No name yet')).toBeVisible()
})

test('the view menu changes how much is shown, and stays until it is done', async () => {
  const { user, part, has } = renderPart(
    <>
      <Header />
      <ViewMenu />
      <Points />
    </>,
  )
  await user.click(screen.getByRole('button', { name: 'View' }))
  await user.click(screen.getByRole('radio', { name: /Glance/ }))
  expect(part('root')).toHaveAttribute('data-density', 'glance')
  expect(has('points')).toBe(false)
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(has('view-menu')).toBe(false)
})

test('the view menu changes the channel', async () => {
  const { user, recovery } = renderPart(
    <>
      <Header />
      <ViewMenu />
    </>,
  )
  await user.click(screen.getByRole('button', { name: 'View' }))
  const channel = screen.getByLabelText('Where you talk')
  expect(channel).toHaveValue('phone')
  expect([...channel.querySelectorAll('option')].map((option) => option.textContent)).toEqual([
    'phone',
    'chat',
    'email',
    'video',
    'in person',
    'public post',
    'private message',
  ])
  await user.selectOptions(channel, 'email')
  expect(recovery.sent).toEqual([{ type: 'about.changed', changes: { channel: 'email' } }])
})

test('the view menu says where the method comes from', async () => {
  const { user } = renderPart(
    <>
      <Header />
      <ViewMenu />
    </>,
  )
  await user.click(screen.getByRole('button', { name: 'View' }))
  expect(screen.getByText('MAMA. Named after its originator.')).toBeVisible()
})
