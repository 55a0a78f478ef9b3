import { expect, test } from '@playwright/test'
import { following, race } from './three-tabs'

test('three tabs on one case, one of them crashed: all that was acknowledged is there, once', async ({
  context,
}) => {
  test.setTimeout(600_000)
  const { told, ...raced } = await race(context, 60)
  expect(told).toBeGreaterThan(120)
  expect(raced).toEqual({ lost: [], doubled: 0, gapless: true })
})

test('what is done in one tab is shown in the other within a second', async ({ context }) => {
  test.setTimeout(600_000)
  const delays = await following(context, 4)
  expect(delays).toHaveLength(4)
  expect(delays.filter((ms) => ms > 1_000)).toEqual([])
})

test('a tab that hears nothing of the other is found', async ({ context }) => {
  test.setTimeout(600_000)
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined })
  })
  expect(await following(context, 2)).toEqual([Infinity])
})
