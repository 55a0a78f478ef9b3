import type { Recovery } from '@amends/core'
import { RecoveryPanel } from '@amends/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Frame, protocol } from '../kit/bench'
import { look, lookTypes, type Look } from '../kit/controls'
import { loadCase } from '../kit/loaded'
import { mamaAt } from '../kit/situations'
import { OwnPanel } from './own-panel'
import './own-theme.css'

const meta: Meta<Look> = {
  title: 'Build/Examples',
  args: look,
  argTypes: lookTypes,
  loaders: [loadCase],
  parameters: { open: mamaAt('agree/read-back') },
}
export default meta
type Story = StoryObj<Look>

/** A few parts in another order. */
export const OwnParts: Story = {
  render: (args, { loaded }) => (
    <Frame look={args}>
      <div className="bench-column" data-width={args.width}>
        <OwnPanel
          recovery={(loaded as { recovery: Recovery }).recovery}
          safetyProtocol={protocol}
        />
      </div>
    </Frame>
  ),
}

/** The whole panel in another coat: tokens only. */
export const OwnTheme: Story = {
  render: (args, { loaded }) => (
    <Frame look={args}>
      <div className="bench-column" data-width={args.width}>
        <RecoveryPanel
          className="plum"
          recovery={(loaded as { recovery: Recovery }).recovery}
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
