import { expect } from '@playwright/test'
import { Desk, test } from './desk'

/** From the first word to the promise. */
async function agreeWithAna(desk: Desk): Promise<void> {
  await desk.press('That’s clear')
  await desk.at('Say back what Ana went through')
  await desk.press('Said it')
  await desk.at('Sense if an apology is wanted')
  await desk.choose('Yes')
  await desk.choose('Clearly ours')
  await desk.press('Decided')
  await desk.at('Say you’re sorry, then stop')
  await desk.press('Said it')
  await desk.at('Ask what would put it right')
  await desk.write('A fair fix, in their words', 'Bring it on Saturday, nine to ten')
  await desk.press('They told me')
  await desk.write('What you can offer', 'Saturday, nine to ten, by hand')
  await desk.press('Note the offer')
  await desk.press('Accepted')
  await desk.press('They said yes')
  await desk.at('Put the agreement in one sentence')
  await desk.write('What you both agreed', 'By hand on Saturday, nine to ten, second bell')
  await desk.press('Written down')
  await desk.at('Read it back and get a yes')
  await desk.choose('Yes')
  await desk.press('It’s right')
}

test('walks a phone case of MAMA from the inbox to closed', async ({ desk, page }) => {
  await desk.open('Ana Ruiz')
  await desk.start('MAMA')
  await desk.at('Let Ana finish')
  await desk.write('In their words', 'Third time nobody came. I took the day off.')
  await desk.press('Ana finished')
  await desk.at('Ask what upset Ana most')
  await expect(desk.ticket('Ana Ruiz')).toContainText('Live')
  await agreeWithAna(desk)

  await desk.at('Say what you’ll do, by when')
  await desk.choose('Tomorrow')
  await desk.panel.locator('input[type="time"]').fill('09:00')
  await desk.press('Note the promise')
  await expect(desk.ticket('Ana Ruiz')).toContainText('Owed tomorrow')
  await expect(page.getByRole('button', { name: 'Tasks 1 open' })).toBeVisible()

  const wide = page.viewportSize()!
  await page.setViewportSize({ width: 300, height: 700 })
  await page.getByRole('button', { name: 'Owed 1 open' }).click()
  await expect(desk.panel).toBeHidden()
  await page.locator('[data-part="ledger-entry"]').getByRole('button', { name: 'Ana' }).click()
  await desk.at('Say what you’ll do, by when')
  await page.setViewportSize(wide)
  await desk.press('Promised')
  await desk.at('Thank Ana for speaking up')
  await desk.promiseCheckBack()
  await desk.press('Said it')
  await desk.at('Tell whoever meets Ana next')
  await desk.press('Nobody to tell')

  await desk.at('Do exactly what you promised')
  await expect(desk.ticket('Ana Ruiz')).toContainText('After')
  await desk.panel.getByRole('button', { name: 'Kept', exact: true }).first().click()
  await page.getByRole('button', { name: /^Tasks/ }).click()
  await expect(page.getByRole('checkbox', { name: 'By hand on Saturday' })).toBeChecked()
  await page.getByRole('button', { name: 'Inbox' }).click()
  await desk.press('It’s done')
  await desk.at('Ask Ana how it turned out')
  await expect(desk.ticket('Ana Ruiz')).toContainText('Owed')
  await desk.press('Kept')
  await expect(desk.ticket('Ana Ruiz')).not.toContainText('Owed')
  await desk.choose('Yes')
  await desk.press('All is well')
  await desk.write('What caused it', 'No second bell on the label')
  await desk.press('Written down')
  await desk.at('Say what should change')
  await desk.press('Close: recovered')

  await expect(desk.ticket('Ana Ruiz')).toContainText('Closed, recovered')
  await page.reload()
  await expect(desk.ticket('Ana Ruiz')).toContainText('Closed, recovered')
})

test('a reload comes back to the same beat with the same text', async ({ desk, page }) => {
  await desk.open('Ana Ruiz')
  await desk.start('MAMA')
  await desk.write('In their words', 'Third time nobody came.')
  await desk.press('Ana finished')
  await desk.at('Ask what upset Ana most')
  const trouble = desk.panel.getByRole('textbox').first()
  await trouble.pressSequentially('three deliveries that never')
  await page.waitForTimeout(150)
  await page.reload()
  await desk.at('Ask what upset Ana most')
  await expect(trouble).toHaveValue('three deliveries that never')
  await expect(desk.panel).toContainText('Third time nobody came.')
})

test('a case outlives its tab', async ({ desk, page }) => {
  await desk.open('Walter Brandt')
  await desk.start('HEAL')
  await expect(desk.panel).toContainText('A technician on Tuesday morning')
  const cue = await desk.cue.innerText()
  const tab = await page.context().newPage()
  await page.close()
  await tab.goto('/#FW-2105')
  await new Desk(tab).at(cue)
})

test('a phrase goes into the reply at its cursor and the draft stays', async ({ desk, page }) => {
  await desk.open('Priya Nair')
  await desk.start('HEART')
  const reply = page.getByRole('textbox', { name: 'Reply' })
  await reply.fill('Priya,\nInes')
  await reply.evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(6, 6))
  const phrase = desk.panel.locator('[data-part="phrase"]').first()
  const words = await phrase.locator('.amends-phrase-text').innerText()
  await phrase.getByRole('button', { name: 'Insert' }).click()
  await expect(reply).toHaveValue(`Priya, ${words}\nInes`)
  await page.reload()
  await expect(reply).toHaveValue(`Priya, ${words}\nInes`)
})

test('a pasted complaint becomes a ticket with a case', async ({ desk, page }) => {
  await page.goto('/')
  await desk.paste('You lost my cello.\nThe concert is tonight.', 'Ida Holm')
  await desk.start('LEARN')
  await expect(desk.panel).toContainText('Ida')
  await expect(desk.ticket('Ida Holm')).toContainText('Live')
  expect(new URL(page.url()).hash).not.toContain('Ida')
})

test('a pasted complaint of nobody known is walked without a made-up name', async ({
  desk,
  page,
}) => {
  await page.goto('/')
  await desk.paste('You lost my cello.')
  await desk.start('MAMA')
  await desk.at('Let them finish')
  await expect(desk.panel).not.toContainText('not known')
  await expect(desk.ticket('Name not known')).toContainText('Live')
})

test('a threat leads to the desk’s own protocol and back to the same beat', async ({ desk }) => {
  await desk.open('Dean Kowal')
  await desk.start('MAMA')
  await desk.press('Unsafe')
  await desk.press('Not safe')
  await desk.at('Safety first')
  await expect(desk.panel).toContainText('Fairwater safety protocol')
  await expect(desk.ticket('Dean Kowal')).toContainText('Safety protocol')
  await desk.press('It’s safe again')
  await desk.at('Let Dean finish')
  await expect(desk.ticket('Dean Kowal')).toContainText('Live')
})

test('the lead’s answer reaches the panel when she gives it', async ({ desk, page }) => {
  await desk.open('Ana Ruiz')
  await desk.start('MAMA')
  await desk.press('Ana finished')
  await desk.press('That’s clear')
  await desk.press('Said it')
  await desk.choose('No')
  await desk.press('Decided')
  await desk.press('Said it')
  await desk.write('A fair fix, in their words', 'My two days back')
  await desk.press('They told me')
  await desk.write('What you can offer', 'Two days of wages')
  await desk.write('What it costs', '240')
  await desk.press('Note the offer')
  await desk.press('Ask for approval')
  const lead = page.getByRole('button', { name: 'Mara 1 open' })
  await expect(lead).toBeVisible()
  await page.reload()
  await lead.click()
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(desk.panel).toContainText('Approved by Mara Lind')
  await expect(page.getByText('You approved it')).toBeVisible()
})

test('the page’s policy holds: what it forbids is refused and reported', async ({
  page,
  faults,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible()
  const refused = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<i></i>')
      return false
    } catch {
      return true
    }
  })
  expect(refused).toBe(true)
  await expect.poll(() => faults.join()).toContain('policy: require-trusted-types-for')
  faults.length = 0
})

test('the column’s width follows the keyboard, within what the panel bears', async ({ page }) => {
  await page.goto('/')
  const edge = page.getByRole('separator')
  await edge.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(edge).toHaveAttribute('aria-valuenow', '368')
  await page.keyboard.press('Home')
  await expect(edge).toHaveAttribute('aria-valuenow', '480')
  await page.keyboard.press('End')
  await expect(edge).toHaveAttribute('aria-valuenow', '256')
  await page.reload()
  await expect(edge).toHaveAttribute('aria-valuenow', '256')
})

test('a case is removed from this computer, and the ticket can start anew', async ({
  desk,
  page,
}) => {
  await desk.open('Ana Ruiz')
  await desk.start('MAMA')
  await desk.write('In their words', 'Third time nobody came.')
  await desk.press('More')
  await desk.press('Remove from this computer')
  await desk.press('Remove it')
  await expect(page.getByRole('button', { name: 'Start with MAMA' })).toBeVisible()
  await expect(desk.ticket('Ana Ruiz')).toContainText('Not started')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Start with MAMA' })).toBeVisible()
  await desk.start('MAMA')
  await expect(desk.panel.getByRole('textbox', { name: 'In their words' })).toHaveValue('')
})

test('starting over forgets cases and drafts', async ({ desk, page }) => {
  await desk.open('Ana Ruiz')
  await desk.start('MAMA')
  await expect(desk.ticket('Ana Ruiz')).toContainText('Live')
  await page.getByRole('textbox', { name: 'Call notes' }).fill('gone soon')
  await page.getByRole('button', { name: 'Start over' }).click()
  await page.getByRole('button', { name: 'Forget all' }).click()
  await expect(page.getByRole('heading', { name: /all of them upset/ })).toBeVisible()
  await expect(desk.ticket('Ana Ruiz')).toContainText('Not started')
  await desk.ticket('Ana Ruiz').click()
  await expect(page.getByRole('button', { name: 'Start with MAMA' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Call notes' })).toHaveValue('')
})
