import type { Store } from '@amends/core'
import { mama } from '@amends/core/flows/mama'
import { RecoveryPanel } from '@amends/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { Frame, protocol } from '../kit/bench'
import { shelf } from '../kit/cases'
import { look, lookTypes, type Look } from '../kit/controls'
import { about, authority } from '../kit/sample'

interface OpeningArgs extends Look {
  store: Store
}

/** The panel that opens its case itself: before it has it, and when it cannot have it. */
const meta: Meta<OpeningArgs> = {
  title: 'States/Opening',
  args: look,
  argTypes: { ...lookTypes, store: { table: { disable: true } } },
  render: ({ store, ...args }) => (
    <Frame look={args}>
      <div className="bench-column" data-width={args.width}>
        <RecoveryPanel
          caseId="ticket-4821"
          flow={mama}
          about={about}
          authority={authority}
          store={store}
          safetyProtocol={protocol}
          theme={args.theme}
          density={args.density}
          dir={args.direction}
          customerSpeaking={args.customerSpeaking}
        />
      </div>
    </Frame>
  ),
}
export default meta
type Story = StoryObj<OpeningArgs>

/** The store takes its time. */
export const Loading: Story = {
  args: { store: { ...shelf(), read: () => new Promise(() => undefined) } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toHaveTextContent('Opening the case')
  },
}

/** The store is gone. Nothing that was saved is lost, and one press tries again. */
export const Failed: Story = {
  args: { store: { ...shelf(), read: () => Promise.reject(new Error('The disk is gone.')) } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** A new case, on the first beat. */
export const Opened: Story = {
  args: { store: shelf() },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Let Ana finish' })).toBeVisible()
  },
}
