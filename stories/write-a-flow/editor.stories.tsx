import { validateFlow } from '@amends/core'
import type { Meta } from '@storybook/react-vite'
import { expect, fireEvent, waitFor, within } from 'storybook/test'
import { methods } from '../kit/flows'
import { panelMeta, type PanelArgs, type PanelStory } from '../kit/panel-story'
import exampleFlow from './example-flow.json'
import { FlowEditor } from './flow-editor'

const example = validateFlow(exampleFlow)

/** Change the flow on the left: its problems stand below it, and the panel runs on it at once. */
const meta: Meta<PanelArgs> = {
  ...panelMeta,
  title: 'Write a flow/Editor',
  argTypes: { ...panelMeta.argTypes, desk: { table: { disable: true } } },
  render: (args) => {
    if (!example.ok) throw new Error(example.problems.map(({ message }) => message).join(' '))
    return <FlowEditor first={example.flow} methods={methods} args={args} />
  },
}
export default meta

export const Editor: PanelStory = {}

/** A route to nowhere and a cue that is too long: both are told at once, each with its cure. */
export const WithProblems: PanelStory = {
  play: async ({ canvas }) => {
    const text = await canvas.findByRole('textbox', { name: 'The flow' })
    const problems = within(canvas.getByRole('region', { name: 'Problems' }))
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'Let Ana finish' })).toBeVisible(),
    )
    const broken = JSON.stringify(exampleFlow, null, 2)
      .replace('"to": "next"', '"to": "mend/promis"')
      .replace('Read it to the end', 'Read every word of it to the very end, twice')
    await fireEvent.change(text, { target: { value: broken } })
    await waitFor(() => expect(problems.getAllByRole('listitem')).toHaveLength(2))
    await expect(problems.getByText(/Did you mean "mend\/promise"/)).toBeVisible()
    await expect(canvas.getByRole('heading', { name: 'Let Ana finish' })).toBeVisible()
  },
}

/** Another cue is in the panel as soon as it is written, at the same beat. */
export const Renamed: PanelStory = {
  play: async ({ canvas }) => {
    const text = await canvas.findByRole('textbox', { name: 'The flow' })
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'Let Ana finish' })).toBeVisible(),
    )
    const other = JSON.stringify(exampleFlow).replace('|them} finish"', '|them} tell it all"')
    await fireEvent.change(text, { target: { value: other } })
    await waitFor(() =>
      expect(canvas.getByRole('heading', { name: 'Let Ana tell it all' })).toBeVisible(),
    )
  },
}
