import type { Flow } from '@amends/core'
import { expect, waitFor } from 'storybook/test'
import { argOf, beatType, pathOf } from '../kit/controls'
import { caseAt } from '../kit/cases'
import { panelMeta, type PanelArgs, type PanelStory } from '../kit/panel-story'
import { pathsOf, startOf } from '../kit/wishes'
import { EveryBeat } from './every-beat'
import { Outline } from './outline'
import { walkToClose } from './walk-to-close'

/** Everything that the page of a flow has beside its title. */
export function panelOf(flow: Flow) {
  const paths = pathsOf(flow)
  return {
    ...panelMeta,
    args: { ...panelMeta.args, beat: argOf(startOf(flow)), desk: true },
    argTypes: { ...panelMeta.argTypes, ...beatType(paths) },
    parameters: {
      flow,
      open: ({ beat, channel, named }: PanelArgs) =>
        caseAt({ flow, beat: pathOf(beat), channel, named }),
    },
  }
}

/** Every beat of the flow on one page, each a real case that came to it. */
export function everyBeatOf(flow: Flow): PanelStory {
  return {
    args: { width: 300 },
    argTypes: { beat: { table: { disable: true } }, desk: { table: { disable: true } } },
    loaders: [],
    // Thirty panels at once: each beat by itself is what the tests look at.
    parameters: { a11y: { test: 'off' }, open: null },
    render: (args) => <EveryBeat flow={flow} args={args} />,
    play: async ({ canvasElement }) => {
      const shown = () =>
        [...canvasElement.querySelectorAll<HTMLElement>('[data-part="cue"]')].map(
          ({ dataset }) => dataset['beat'],
        )
      await waitFor(() => expect(shown()).toEqual(pathsOf(flow)), { timeout: 15_000 })
    },
  }
}

/** The flow as text: what reviewers read. */
export function outlineOf(flow: Flow): PanelStory {
  return {
    parameters: { controls: { include: ['theme'] }, open: null },
    render: (args) => <Outline flow={flow} look={args} />,
  }
}

/** A whole conversation by clicks, from the first beat to the close. */
export function conversationOf(flow: Flow): PanelStory {
  return {
    args: { beat: argOf(startOf(flow)), desk: true },
    play: ({ canvasElement }) => walkToClose(canvasElement, flow),
  }
}
