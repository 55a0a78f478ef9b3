import type { Meta, StoryObj } from '@storybook/react-vite'
import { Frame } from './kit/bench'
import { look, lookTypes, type Look } from './kit/controls'
import { methods, type Method } from './kit/flows'

/** Every method beside the others: when to choose it, and what it does in which order. */
const meta: Meta<Look> = {
  title: 'Methods',
  args: look,
  argTypes: lookTypes,
  parameters: { controls: { include: ['theme'] } },
}
export default meta

function Card({ method: { flow, page } }: { readonly method: Method }) {
  const beats = flow.steps.flatMap((step) => step.beats)
  return (
    <article className="methods-card">
      <h2>{flow.name}</h2>
      <p>{flow.summary}</p>
      <p className="outline-quiet">
        After {flow.attribution.originator}. {beats.length} beats.
      </p>
      <ol className="methods-steps">
        {flow.steps.map((step) => (
          <li key={step.id}>
            <b aria-hidden={step.letter === null}>{step.letter ?? '…'}</b>
            <span>
              {step.title}
              <small>{step.beats.map((beat) => beat.title).join(', ')}</small>
            </span>
          </li>
        ))}
      </ol>
      <p className="methods-links">
        <a href={`./?path=/story/${page}--one-beat`} target="_top">
          Try {flow.name}
        </a>
        <a href={`./?path=/story/${page}--every-beat`} target="_top">
          Every beat
        </a>
        <a href={`./?path=/story/${page}--outline`} target="_top">
          Outline
        </a>
      </p>
    </article>
  )
}

export const SideBySide: StoryObj<Look> = {
  render: (args) => (
    <Frame look={args}>
      <div className="methods">
        {methods.map((method) => (
          <Card key={method.flow.id} method={method} />
        ))}
      </div>
    </Frame>
  ),
}
