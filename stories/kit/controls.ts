import { channels, type Channel } from '@amends/core'
import type { Density } from '@amends/react'
import type { ArgTypes } from '@storybook/react-vite'

const widths = [256, 300, 360, 480] as const
const themes = ['auto', 'light', 'dark'] as const
const densities: readonly Density[] = ['glance', 'guide', 'learn']
const directions = ['ltr', 'rtl'] as const

/** How a panel is looked at; none of it touches the case. */
export interface Look {
  width: (typeof widths)[number]
  theme: (typeof themes)[number]
  density: Density
  direction: (typeof directions)[number]
  customerSpeaking: boolean
}

/** What the case is; another value opens another case. */
export interface Situation {
  /** The beat to stand at, as `argOf` writes its path. */
  beat?: string
  channel: Channel
  named: boolean
}

export const look: Look = {
  width: 360,
  theme: 'auto',
  density: 'guide',
  direction: 'ltr',
  customerSpeaking: false,
}

export const situation: Situation = { channel: 'phone', named: true }

const row = (category: string, description: string) => ({ description, table: { category } })

export const lookTypes: ArgTypes<Look> = {
  width: {
    ...row('Look', 'Of the column, in CSS pixels'),
    options: widths,
    control: { type: 'inline-radio' },
  },
  theme: { ...row('Look', 'Auto follows the system'), options: themes, control: 'inline-radio' },
  density: {
    ...row('Look', 'How much the agent wants to see'),
    options: densities,
    control: 'inline-radio',
  },
  direction: {
    ...row('Look', 'Of the page around it'),
    options: directions,
    control: 'inline-radio',
  },
  customerSpeaking: {
    ...row('Look', 'The host hears the customer: the panel hushes'),
    control: 'boolean',
  },
}

export const situationTypes: ArgTypes<Situation> = {
  channel: {
    ...row('Case', 'Phrases and cues differ by it'),
    options: channels,
    control: 'select',
  },
  named: { ...row('Case', 'Whether the customer’s name is known'), control: 'boolean' },
}

/** A path as an arg: Storybook's links keep no slash. */
export const argOf = (path: string): string => path.replace('/', ' ')
export const pathOf = (arg: string | undefined): string | undefined => arg?.replace(' ', '/')

export function beatType(paths: readonly string[]): Pick<ArgTypes<Situation>, 'beat'> {
  const labels = Object.fromEntries(paths.map((path) => [argOf(path), path]))
  return {
    beat: {
      ...row('Case', 'The beat to stand at'),
      options: paths.map(argOf),
      control: { type: 'select', labels },
    },
  }
}
