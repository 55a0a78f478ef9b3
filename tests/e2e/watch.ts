import type { Page } from '@playwright/test'

/** Collects what the policy refuses on the page and what the page complains of. */
export async function watch(page: Page): Promise<string[]> {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.exposeFunction('reportFault', (fault: string) => faults.push(fault))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(globalThis, 'reportFault') as (fault: string) => void
      report(`policy: ${event.violatedDirective}`)
    })
  })
  return faults
}
