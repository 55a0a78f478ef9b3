import { expect, test } from '@playwright/test'
import { forge } from './forged'

test('of 2,000 forged messages a page accepts none, nor does its frame', async ({ context }) => {
  test.setTimeout(120_000)
  const { sent, ...found } = await forge(context, 2_000)
  expect(sent).toBeGreaterThanOrEqual(2_000)
  expect(found).toEqual({ accepted: 0, fooled: 0, own: 'durable' })
})

test('a page that lets in whoever looks like its frame is found', async ({ context }) => {
  test.setTimeout(120_000)
  const { accepted } = await forge(context, 120, '&careless')
  expect(accepted).toBeGreaterThan(50)
})
