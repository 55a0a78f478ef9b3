import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderLab } from '../../../test/render-lab'
import { Offers } from './offers'

const at = 'ask/offer'
const offers = () => [...document.querySelectorAll<HTMLElement>('[data-part="offer"]')]
const what = () => screen.getByLabelText('What you can offer')

async function withOffer(text: string, cost: number | null) {
  const lab = await renderLab(<Offers />, { at })
  const money = cost === null ? null : { minor: cost, currency: 'EUR' }
  await lab.recovery.send({ type: 'offer.made', offer: 'o1', text, cost: money, gesture: false })
  await vi.waitFor(() => expect(offers()).toHaveLength(1))
  return lab
}

test('is not there where the beat keeps no offers', async () => {
  await renderLab(<Offers />)
  expect(document.querySelector('[data-part="offers"]')).toBeNull()
})

test('notes an offer with its cost on Enter and is ready for the next', async () => {
  const { user, recorded } = await renderLab(<Offers />, { at })
  await user.type(what(), 'Refund the delivery')
  await user.type(screen.getByLabelText(/What it costs/), '20{Enter}')
  await vi.waitFor(() =>
    expect(recorded()).toMatchObject([
      {
        type: 'offer.made',
        text: 'Refund the delivery',
        cost: { minor: 2000, currency: 'EUR' },
        gesture: false,
      },
    ]),
  )
  expect(document.activeElement).not.toBe(document.body)
  await user.click(screen.getByRole('button', { name: 'Another offer' }))
  expect(what()).toHaveFocus()
  expect(what()).toHaveValue('')
})

test('does not note an offer while an input method is composing', async () => {
  const { types, user } = await renderLab(<Offers />, { at })
  await user.type(what(), 'x')
  what().dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }),
  )
  expect(types()).toEqual([])
})

test('notes nothing for an empty offer, says why, and goes to the line', async () => {
  const { user, types } = await renderLab(<Offers />, { at })
  await user.click(screen.getByRole('button', { name: 'Note the offer' }))
  expect(what()).toHaveFocus()
  expect(what()).toHaveAccessibleDescription('Say what the offer is.')
  expect(types()).toEqual([])
})

test('says before it is noted that an offer is over the limit', async () => {
  const { user } = await renderLab(<Offers />, { at })
  await user.type(screen.getByLabelText(/What it costs/), '60')
  expect(screen.getByText('€60.00 Over your €50. Don’t say it until it’s approved.')).toBeVisible()
})

test('keeps Accepted shut over the limit, in reach and with its reason', async () => {
  const { user, types } = await withOffer('Refund', 6000)
  const accept = screen.getByRole('button', { name: 'Accepted' })
  expect(accept).toHaveAttribute('aria-disabled', 'true')
  expect(accept).toHaveAccessibleDescription('Over your €50. Don’t say it until it’s approved.')
  await user.click(accept)
  expect(types()).toEqual(['offer.made'])
})

test('opens Accepted once it is approved, and says by whom', async () => {
  const { user, recovery, types } = await withOffer('Refund', 6000)
  await recovery.send([
    { type: 'approval.asked', approval: 'a1', offer: 'o1', to: 'Mara' },
    { type: 'approval.settled', approval: 'a1', result: 'approved', who: 'Mara' },
  ])
  expect(await screen.findByText('Approved by Mara.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Accepted' }))
  await vi.waitFor(() => expect(types().at(-1)).toBe('offer.settled'))
  expect(screen.getByText('Ana agrees')).toBeVisible()
  expect(document.activeElement).not.toBe(document.body)
})

test('records what they said when they declined', async () => {
  const { user, recorded } = await withOffer('A voucher', null)
  await user.click(screen.getByRole('button', { name: 'Declined' }))
  await user.type(screen.getByLabelText(/What they said/), 'No vouchers{Enter}')
  await vi.waitFor(() =>
    expect(recorded()[1]).toEqual({
      type: 'offer.settled',
      offer: 'o1',
      result: 'declined',
      reason: 'No vouchers',
    }),
  )
  expect(within(offers()[0] as HTMLElement).getByText('No vouchers')).toBeVisible()
  expect(offers()[0]).toHaveAttribute('data-state', 'declined')
  expect(document.activeElement).not.toBe(document.body)
})

test('goes back to the button when an action is given up', async () => {
  const { user } = await withOffer('A voucher', null)
  await user.click(screen.getByRole('button', { name: 'Withdraw' }))
  await user.keyboard('{Escape}')
  expect(screen.getByRole('button', { name: 'Withdraw' })).toHaveFocus()
})

test('keeps a half-written offer while the panel is away', async () => {
  const { user, unmount, recovery } = await renderLab(<Offers />, { at })
  await user.type(what(), 'Refund the')
  unmount()
  const { renderPart } = await import('../../../test/render-part')
  renderPart(<Offers />, { recovery: recovery as never })
  expect(what()).toHaveValue('Refund the')
})

test('focuses the offer that was noted, not a button that would settle it', async () => {
  const { user } = await renderLab(<Offers />, { at })
  await user.type(what(), 'Bring it Saturday{Enter}')
  await vi.waitFor(() => expect(offers()[0]).toHaveFocus())
})

test('asks for no further offer once one is accepted', async () => {
  const { user } = await withOffer('Bring it Saturday', null)
  await user.click(screen.getByRole('button', { name: 'Accepted' }))
  expect(await screen.findByRole('button', { name: 'Another offer' })).toHaveFocus()
  expect(screen.queryByLabelText('What you can offer')).toBeNull()
})
