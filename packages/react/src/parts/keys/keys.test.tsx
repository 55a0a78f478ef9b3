import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { MoreToggle } from '../exits/more-toggle'
import { Keys } from './keys'

test('lists the chords as the host set them, without those it took away', async () => {
  const { user, part } = renderPart(
    <>
      <MoreToggle />
      <Keys />
    </>,
    { keys: { next: 'Ctrl+Alt+1', unsafe: null } },
  )
  await user.click(screen.getByRole('button', { name: 'More' }))
  expect(part('keys')).toHaveTextContent('The way onCtrl Alt 1')
  expect(part('keys')).not.toHaveTextContent('Unsafe')
})
