import { memoryStore } from '@amends/core'
import { fireEvent, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { renderLab } from '../../../test/render-lab'
import { Commitments } from '../commitments/commitments'
import { Exits } from '../exits/exits'
import { MoreToggle } from '../exits/more-toggle'
import { More } from '../more/more'
import { Notified } from '../notified/notified'
import { OffRamp, RaiseSafety } from '../off-ramp/off-ramp'
import { Offers } from '../offers/offers'
import { Pause } from '../pause/pause'
import { Fields } from './fields'

/** Renders a part, and again as after a reload: another recovery over the same store. */
async function twice(part: ReactNode, at: string, before: (user: Lab['user']) => Promise<void>) {
  const store = memoryStore()
  const first = await renderLab(part, { at, store })
  await before(first.user)
  first.unmount()
  await first.recovery.dispose()
  return renderLab(part, { store })
}
type Lab = Awaited<ReturnType<typeof renderLab>>
const line = (name: string) => screen.getByLabelText(name)
const press = (name: string) => screen.getByRole('button', { name })
const openPause = async (user: Lab['user']) => {
  await user.click(press('More'))
  await user.click(press('Pause'))
}

test('an offer that is being typed is there after a reload, and gone once it is noted', async () => {
  const { user, recovery } = await twice(<Offers />, 'ask/offer', async (before) => {
    await before.type(line('What you can offer'), 'A new one')
    await before.type(line('What it costs · optional'), '20')
  })
  expect(line('What you can offer')).toHaveValue('A new one')
  expect(line('What it costs · optional')).toHaveValue('20')
  await user.click(press('Note the offer'))
  await vi.waitFor(() => expect(recovery.view().offers).toHaveLength(1))
  await user.click(press('Another offer'))
  expect(line('What you can offer')).toHaveValue('')
})

test('a promise and its half-picked time are there after a reload, and can be noted', async () => {
  const { user, recovery } = await twice(<Commitments />, 'ask/commit', async (before) => {
    await before.type(line('What you’ll do'), 'Bring it')
    await before.click(line('Tomorrow'))
    fireEvent.change(line('Time'), { target: { value: '09:00' } })
  })
  expect(line('What you’ll do')).toHaveValue('Bring it')
  expect(line('Tomorrow')).toBeChecked()
  await user.click(press('Note the promise'))
  await vi.waitFor(() => expect(recovery.view().owed).toMatchObject([{ what: 'Bring it' }]))
  expect(recovery.view().owed[0]?.due?.wall).toBe('2026-11-23T09:00')
})

test('who was told is there after a reload', async () => {
  await twice(<Notified />, 'ask/tell', (before) => before.type(line('Who you told'), 'Mara'))
  expect(line('Who you told')).toHaveValue('Mara')
})

test('why it pauses is there after a reload', async () => {
  const part = (
    <>
      <MoreToggle />
      <More />
      <Pause />
    </>
  )
  const { user } = await twice(part, 'ask/fields', async (before) => {
    await openPause(before)
    await before.type(line('Why, so you know later · optional'), 'Ana rings at four')
  })
  await openPause(user)
  expect(line('Why, so you know later · optional')).toHaveValue('Ana rings at four')
})

test('words of a threat are there after a reload', async () => {
  const part = (
    <>
      <OffRamp />
      <RaiseSafety />
    </>
  )
  const { user } = await twice(part, 'ask/fields', async (before) => {
    await before.click(press('Unsafe'))
    await before.type(screen.getByRole('textbox'), 'I know where')
  })
  await user.click(press('Unsafe'))
  expect(screen.getByRole('textbox')).toHaveValue('I know where')
})

const pickTime = async (user: Lab['user']) => {
  await user.click(line('Yesterday'))
  line('Time').focus()
  fireEvent.change(line('Time'), { target: { value: '15:30' } })
}
const typeAmount = (user: Lab['user']) => user.type(line('What it was worth'), '60')
const pending = [
  ['an amount', typeAmount, 'worth', { minor: 6000, currency: 'EUR' }],
  ['a time', pickTime, 'happened-at', { wall: '2026-11-21T15:30' }],
] as const
const ways = (
  <>
    <Fields />
    <Exits />
  </>
)

test.each(pending)('%s that was typed is there after a reload', async (_, type, field, value) => {
  const { recorded, user } = await twice(ways, 'ask/fields', async (before) => {
    await before.type(screen.getByLabelText(/Their story/), 'Late')
    await type(before)
  })
  if (field === 'worth') expect(line('What it was worth')).toHaveValue('60')
  else expect(line('Time')).toHaveValue('15:30')
  await user.click(press('On'))
  await vi.waitFor(() =>
    expect(recorded()).toMatchObject([{ field, value }, { type: 'beat.left' }]),
  )
})

test.each(pending)(
  'a chord from inside %s records it once, and first',
  async (_, type, field, value) => {
    const { recovery, recorded, user } = await renderLab(ways)
    await recovery.send({
      type: 'field.answered',
      beat: 'ask/fields',
      field: 'story',
      value: 'Late',
    })
    await type(user)
    fireEvent.keyDown(document.activeElement ?? document.body, {
      code: 'KeyN',
      key: 'N',
      altKey: true,
      shiftKey: true,
    })
    await vi.waitFor(() => expect(recorded().at(-1)).toMatchObject({ type: 'beat.left' }))
    expect(recorded().slice(1)).toMatchObject([{ field, value }, { type: 'beat.left' }])
  },
)
