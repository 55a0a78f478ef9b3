import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { Recovery, type Host, type SafetyProtocol } from '../src/index'
import type { RootProps } from '../src/parts/root/root'
import { viewRecovery, type ViewRecovery } from './view-recovery'

export const aProtocol: SafetyProtocol = {
  title: 'If somebody is not safe',
  steps: ['Stop the talk.', 'Call the duty lead.'],
  call: { label: 'Call the duty lead', href: 'tel:4' },
}

type Options = Partial<Omit<RootProps, 'recovery'>> & {
  readonly recovery?: ViewRecovery
  readonly host?: Host
}

/** Renders parts inside a root, over a case that writes down what is sent to it. */
export function renderPart(part: ReactNode, options: Options = {}) {
  const { recovery = viewRecovery(), ...rest } = options
  const tree = (change: Options = {}) => (
    <Recovery.Root
      recovery={recovery}
      safetyProtocol={aProtocol}
      timeZone="UTC"
      locale="en-GB"
      {...rest}
      {...change}
    >
      {part}
    </Recovery.Root>
  )
  const result = render(tree())
  return {
    ...result,
    recovery,
    user: userEvent.setup(),
    again: (change: Options) => result.rerender(tree(change)),
    part: (name: string) => {
      const node = result.container.querySelector<HTMLElement>(`[data-part="${name}"]`)
      if (!node) throw new Error(`no [data-part="${name}"]`)
      return node
    },
    has: (name: string) => result.container.querySelector(`[data-part="${name}"]`) !== null,
  }
}
