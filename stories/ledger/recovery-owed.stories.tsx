import type { Store } from '@amends/core'
import { RecoveryOwed } from '@amends/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { Frame } from '../kit/bench'
import { look, lookTypes, type Look } from '../kit/controls'
import { me, zone } from '../kit/sample'
import { aThousand, aWeek, full, nothing, notKept, silent, tooLong, unreadable } from './shelves'

type Story = StoryObj<Look>

/** All that is owed over all cases of a store, for a helpdesk's own home screen. */
const meta: Omit<Meta<Look>, 'component'> & { readonly component: object } = {
  title: 'Ledger/RecoveryOwed',
  tags: ['autodocs'],
  component: RecoveryOwed,
  args: { ...look, width: 360 },
  argTypes: lookTypes,
  loaders: [
    async ({ parameters }) => ({ store: await (parameters['shelf'] as () => Promise<Store>)() }),
  ],
  parameters: { docs: { canvas: { sourceState: 'none' } } },
  render: (args, { loaded }) => (
    <Frame look={args}>
      <div className="bench-column" data-width={args.width}>
        <RecoveryOwed
          store={(loaded as { store: Store }).store}
          agent={me}
          onOpenCase={() => {}}
          theme={args.theme}
          dir={args.direction}
          timeZone={zone}
        />
      </div>
    </Frame>
  ),
}
export default meta

const on = (shelf: () => Promise<Store>, args: Partial<Look> = {}): Story => ({
  args,
  parameters: { shelf },
})
const press = (...names: readonly string[]): NonNullable<Story['play']> =>
  async function pressed({ canvasElement }) {
    const canvas = within(canvasElement)
    for (const name of names) {
      const [first] = await canvas.findAllByRole('button', { name })
      if (first) await userEvent.click(first)
    }
  }

/** One late, two due, one for later, one without a date. */
export const AWeek = on(aWeek)
export const Nothing = on(nothing)
/** The store has not answered yet. */
export const Loading = on(silent)
/** The store cannot be read. */
export const Unreadable = on(unreadable)
/** The browser stores nothing: what is shown is gone with the tab. */
export const NotKept = on(notKept)
/** The time moves: the words for the customer come first. */
export const Moving: Story = { ...on(aWeek), play: press('Change', 'Move') }
/** To a colleague, with the check on them. */
export const HandingOver: Story = { ...on(aWeek), play: press('Change', 'Hand over') }
/** The store takes nothing: it says so where it was pressed. */
export const NotSaved: Story = {
  ...on(full),
  async play(context) {
    await press('Kept')(context)
    const canvas = within(context.canvasElement)
    await expect((await canvas.findAllByText(/Not saved/))[0]).toBeVisible()
  },
}
/** A thousand: thirty are drawn. */
export const AThousand = on(aThousand)
export const LongTexts = on(tooLong, { width: 256 })
export const Narrow = on(aWeek, { width: 256 })
export const RightToLeft = on(aWeek, { direction: 'rtl' })
export const Dark = on(aWeek, { theme: 'dark' })
