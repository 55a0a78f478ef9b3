import type { Recovery } from '@amends/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Bench, type BenchProps } from './bench'
import { look, lookTypes, situation, situationTypes, type Look, type Situation } from './controls'
import { loadCase, type OpenCase } from './loaded'

export interface PanelArgs extends Look, Situation {
  /** Shows the helpdesk's side beside the panel. */
  desk: boolean
}

export type PanelStory = StoryObj<PanelArgs>

type Extra = Pick<BenchProps, 'host' | 'safetyProtocol'>

/** What a story about the panel needs beside its title: the controls, and how a case is shown. */
export const panelMeta = {
  args: { ...look, ...situation, desk: false },
  argTypes: {
    ...lookTypes,
    ...situationTypes,
    desk: {
      description: 'The reply that phrases go into, and what is recorded',
      table: { category: 'Page' },
      control: 'boolean',
    },
  },
  loaders: [loadCase],
  render: (args, { loaded, parameters }) => {
    const { open, bench } = parameters as { open?: OpenCase<PanelArgs>; bench?: Extra }
    const { recovery } = loaded as { recovery: Recovery }
    return (
      <Bench
        recovery={recovery}
        look={args}
        desk={args.desk}
        again={open && (() => open(args))}
        {...bench}
      />
    )
  },
} satisfies Meta<PanelArgs>

/** The parameters of a story whose case is opened so. */
export function opens(open: OpenCase<PanelArgs>, bench: Extra = {}) {
  return { parameters: { open, bench } }
}
