import { expect, test } from '@playwright/test'

test('opens the built helpdesk without an error in the console', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto('/')
  await expect(page.getByRole('heading').first()).toBeVisible()
  expect(errors).toEqual([])
})
