import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { Traps } from './traps'

test('shows the first trap with what to say instead, in words for readers too', () => {
  const { part } = renderPart(<Traps />)
  const items = screen.getAllByRole('listitem')
  expect(items).toHaveLength(1)
  expect(items[0]).toHaveTextContent('Not: “Can I take your order number?”. Instead: It can wait.')
  expect(part('traps')).toHaveAttribute('data-state', 'first')
})

test('shows every trap to those who learn, and none at a glance', () => {
  const { again, has } = renderPart(<Traps />)
  again({ density: 'learn' })
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  again({ density: 'glance' })
  expect(has('traps')).toBe(false)
})
