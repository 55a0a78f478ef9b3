import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef } from 'react'
import { expect, test, vi } from 'vitest'
import { createPart } from './create-part'
import { withAsChild } from './with-as-child'

const pressed = vi.fn<() => void>()
const part = createPart<'button', { readonly size?: string }>('leaf', 'button', (props) => ({
  size: undefined,
  className: 'amends-button',
  'data-state': props.size ?? 'plain',
  onClick: pressed,
  children: 'Own words',
}))
const Leaf = withAsChild(part)

test('renders one node with its name, class and state, and passes attributes and the ref on', () => {
  const ref = createRef<HTMLButtonElement>()
  const { container } = render(<Leaf ref={ref} size="big" className="theirs" title="hint" />)
  expect(container.childElementCount).toBe(1)
  expect(ref.current).toBe(container.firstChild)
  expect(container.innerHTML).toBe(
    '<button data-part="leaf" type="button" title="hint" data-state="big" class="amends-leaf amends-button theirs">Own words</button>',
  )
})

test('lends its attributes and words to the child under asChild', () => {
  render(
    <Leaf asChild>
      <strong title="theirs" />
    </Leaf>,
  )
  const theirs = screen.getByTitle('theirs')
  expect(theirs).toHaveTextContent('Own words')
  expect(theirs).toHaveAttribute('data-part', 'leaf')
  expect(theirs).not.toHaveAttribute('type')
})

test('runs the user’s handler first, and leaves its own out when that prevents the default', async () => {
  const order: string[] = []
  pressed.mockImplementation(() => order.push('own'))
  const { rerender } = render(<Leaf onClick={() => order.push('theirs')} />)
  await userEvent.click(screen.getByRole('button'))
  expect(order).toEqual(['theirs', 'own'])
  rerender(<Leaf onClick={(event) => event.preventDefault()} />)
  await userEvent.click(screen.getByRole('button'))
  expect(order).toEqual(['theirs', 'own'])
})

test('renders nothing when its hook answers null', () => {
  const Nothing = createPart('nothing', 'div', () => null)
  const { container } = render(<Nothing />)
  expect(container).toBeEmptyDOMElement()
})
