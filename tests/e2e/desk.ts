import { test as base, expect, type Locator, type Page } from '@playwright/test'

/** The helpdesk as its agent uses it: by names and roles, as they stand on the screen. */
export class Desk {
  readonly panel: Locator

  constructor(readonly page: Page) {
    this.panel = page.locator('[data-part="root"]')
  }

  /** Opens a ticket from the inbox. */
  async open(customer: string): Promise<void> {
    await this.page.goto('/')
    await this.page.getByRole('link', { name: customer }).click()
  }

  async start(method: string): Promise<void> {
    await this.page.getByRole('radio', { name: method }).check()
    await this.page.getByRole('button', { name: `Start with ${method}` }).click()
    await expect(this.cue).toBeVisible()
  }

  /** Makes a ticket of a complaint that came by phone, and opens it. */
  async paste(words: string, name = ''): Promise<void> {
    await this.page.getByRole('button', { name: 'Paste a complaint' }).click()
    await this.page.getByLabel('Their words', { exact: true }).fill(words)
    await this.page.getByLabel('Channel').first().selectOption('Phone')
    await this.page.getByLabel('Name, if you know it').fill(name)
    await this.page.getByRole('button', { name: 'Open the ticket' }).click()
  }

  /** The ticket's line in the inbox. */
  ticket(customer: string): Locator {
    return this.page.getByRole('link', { name: customer })
  }

  get cue(): Locator {
    return this.panel.locator('[data-part="cue"]').getByRole('heading')
  }

  async at(cue: string): Promise<void> {
    await expect(this.cue).toHaveText(cue)
  }

  async press(name: string): Promise<void> {
    await this.panel.getByRole('button', { name, exact: true }).click()
  }

  async write(label: string, text: string): Promise<void> {
    await this.panel.getByRole('textbox', { name: label }).fill(text)
  }

  /** Says when the customer hears next, where they are thanked. */
  async promiseCheckBack(): Promise<void> {
    await this.write('What you’ll do', 'Ring and ask')
    await this.choose('Tomorrow')
    await this.panel.locator('input[type="time"]').fill('17:00')
    await this.press('Note the promise')
  }

  async choose(label: string): Promise<void> {
    await this.panel.getByLabel(label, { exact: true }).check()
  }
}

interface Fixtures {
  readonly desk: Desk
  /** What the console, the page and its content security policy complained of. */
  readonly faults: string[]
}

export const test = base.extend<Fixtures>({
  faults: [
    async ({ page }, provide) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text())
      })
      await page.exposeFunction('reportFault', (fault: string) => faults.push(fault))
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const report: unknown = Reflect.get(globalThis, 'reportFault')
          if (typeof report === 'function') report(`policy: ${event.violatedDirective}`)
        })
      })
      await provide(faults)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
  desk: async ({ page }, provide) => {
    await provide(new Desk(page))
  },
})
