import { expect, test } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { aView, viewRecovery } from '../../../test/view-recovery'
import { Earlier } from './earlier'

const earlier = {
  when: '2026-05-03T10:00:00Z',
  what: 'Second delivery missed.',
  promised: 'a call on Saturday',
  kept: false,
  question: null,
} as const

test('is not there for a new customer', () => {
  expect(renderPart(<Earlier />).has('earlier')).toBe(false)
})

test('says what happened, what was promised, and that it was not kept', () => {
  const { part } = renderPart(<Earlier />, { recovery: viewRecovery({ earlier }) })
  expect(part('earlier')).toHaveTextContent(
    'Last time, 3 May 2026Second delivery missed.Promised: a call on Saturday not kept',
  )
  expect(part('earlier')).toHaveAttribute('data-state', 'broken')
  expect(part('earlier').querySelector('details')).toHaveAttribute('open')
})

test('asks what the agent then left word to ask', () => {
  const question = 'Does the lid still close?'
  const recovery = viewRecovery({ earlier: { ...earlier, question } })
  expect(renderPart(<Earlier />, { recovery }).part('earlier')).toHaveTextContent(
    'To ask: Does the lid still close?',
  )
})

test('folds to one line after the first step', () => {
  const steps = aView.steps.map((step, at) => ({
    ...step,
    state: at === 1 ? ('current' as const) : ('done' as const),
  }))
  const { part } = renderPart(<Earlier />, { recovery: viewRecovery({ earlier, steps }) })
  expect(part('earlier').querySelector('details')).not.toHaveAttribute('open')
})

test('claims nothing when it is not known whether it was kept', () => {
  const recovery = viewRecovery({ earlier: { ...earlier, kept: null } })
  expect(renderPart(<Earlier />, { recovery }).part('earlier')).toHaveTextContent(
    'not known if kept',
  )
})
