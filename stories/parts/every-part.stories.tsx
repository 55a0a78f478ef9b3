import { Recovery } from '@amends/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { Frame } from '../kit/bench'
import { look, lookTypes, type Look } from '../kit/controls'

interface PartPage {
  readonly default: {
    readonly title?: string
    readonly component?: object
    readonly subcomponents?: Readonly<Record<string, object>>
  }
}

const pages = Object.values(
  import.meta.glob<PartPage>(['./*.stories.tsx', '!./every-part.stories.tsx'], { eager: true }),
)

/** Every part that can be imported, and the page where it is seen. */
const meta: Meta<Look> = {
  title: 'Parts/Every part',
  args: look,
  argTypes: lookTypes,
  parameters: { controls: { include: ['theme'] } },
}
export default meta

function pageOf(part: object): string | null {
  const found = pages.find(
    ({ default: page }) =>
      page.component === part || Object.values(page.subcomponents ?? {}).includes(part),
  )
  return found?.default.title ?? null
}

const rows = Object.entries(Recovery)
  .map(([name, component]) => ({ name, page: pageOf(component) }))
  .toSorted((one, two) => one.name.localeCompare(two.name))

export const List: StoryObj<Look> = {
  render: (args) => (
    <Frame look={args}>
      <article className="outline">
        <h1>Every part</h1>
        <p>
          The panel is these parts in their places. Each is one DOM node with <code>data-part</code>{' '}
          and <code>data-state</code>, and can stand in a panel of your own.
        </p>
        <table>
          <tbody>
            {rows.map(({ name, page }) => (
              <tr key={name}>
                <th scope="row">
                  <code>Recovery.{name}</code>
                </th>
                <td>
                  {page && (
                    <a
                      href={`./?path=/docs/${page.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}--docs`}
                      target="_top"
                    >
                      {page.replace('Parts/', '')}
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </article>
    </Frame>
  ),
  play: async () => {
    await expect(rows.filter(({ page }) => page === null).map(({ name }) => name)).toEqual([])
  },
}
