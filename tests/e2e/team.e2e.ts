import { expect as promptly } from '@playwright/test'
import type { Desk } from './desk'
import { faultsIn, test } from './team'

// A slow machine is no fault; what never comes is.
const expect = promptly.configure({ timeout: 30_000 })
const ana = 'FW-2101'

async function hear(desk: Desk): Promise<void> {
  await desk.ticket('Ana Ruiz').click()
  await desk.start('MAMA')
  await desk.write('In their words', 'Third time nobody came. I took the day off.')
  await desk.press('Ana finished')
  await desk.at('Ask what upset Ana most')
}

async function apologize(desk: Desk): Promise<void> {
  await desk.press('That’s clear')
  await desk.press('Said it')
  await desk.choose('Yes')
  await desk.choose('Clearly ours')
  await desk.press('Decided')
  await desk.at('Say you’re sorry, then stop')
  await desk.press('Said it')
}

async function promise(desk: Desk): Promise<void> {
  await desk.write('A fair fix, in their words', 'Bring it on Saturday, nine to ten')
  await desk.press('They told me')
  await desk.write('What you can offer', 'Saturday, nine to ten, by hand')
  await desk.press('Note the offer')
  await desk.press('Accepted')
  await desk.press('They said yes')
  await desk.write('What you both agreed', 'By hand on Saturday, nine to ten')
  await desk.press('Written down')
  await desk.choose('Yes')
  await desk.press('It’s right')
  await desk.choose('Tomorrow')
  await desk.panel.locator('input[type="time"]').fill('09:00')
  await desk.press('Note the promise')
  await desk.press('Promised')
  await desk.at('Thank Ana for speaking up')
}

async function close(desk: Desk): Promise<void> {
  await desk.at('Ask Ana how it turned out')
  await desk.press('Kept')
  await desk.choose('Yes')
  await desk.press('All is well')
  await desk.write('What caused it', 'No second bell on the label')
  await desk.press('Written down')
  await desk.at('Say what should change')
  await desk.press('Close: recovered')
}

test('two agents bring one customer back, through a cut network and a dead server', async ({
  team,
}) => {
  test.setTimeout(240_000)
  const ines = await team.sit('ines')
  const omar = await team.sit('omar')
  const anas = omar.ticket('Ana Ruiz')
  const waiting = 'saved here, waiting for the network'
  const owed = omar.page.locator('[data-part="ledger-entry"]')
  await expect(anas).toContainText('Not started')

  await hear(ines)
  await expect(ines.ticket('Ana Ruiz')).toContainText('You have it')
  await expect(anas).toContainText('Ines Calder has it')
  await expect(anas).toContainText('Live')

  await apologize(ines)
  await ines.page.context().setOffline(true)
  await promise(ines)
  await expect(ines.page.getByText(waiting)).toBeVisible()
  await expect(ines.panel).toContainText('Saved here. Waiting for the network.')
  await expect(anas).not.toContainText('Owed')
  await ines.page.context().setOffline(false)
  await expect(ines.page.getByText(waiting)).toBeHidden()
  await expect(anas).toContainText('Owed tomorrow')
  await expect(owed).toContainText('By hand on Saturday')

  await ines.promiseCheckBack()
  await ines.press('Said it')
  await ines.press('Nobody to tell')
  await expect(anas).toContainText('After')
  await owed.getByRole('button', { name: 'Ana' }).first().click()
  await expect(omar.panel).toContainText('Ines Calder has this case.')
  await omar.press('Take it over')
  await expect(anas).toContainText('You have it')
  await expect(ines.ticket('Ana Ruiz')).toContainText('Omar Haddad has it')
  await expect(ines.panel).toContainText('Omar Haddad has this case.')

  await team.kill()
  await omar.panel.getByRole('button', { name: 'Kept', exact: true }).first().click()
  await omar.press('It’s done')
  await expect(omar.page.getByText(waiting)).toBeVisible()
  await expect(ines.ticket('Ana Ruiz')).toContainText('Owed')
  await team.restart()
  await expect(omar.page.getByText(waiting)).toBeHidden({ timeout: 30_000 })

  await close(omar)
  await expect(anas).toContainText('Closed, recovered')
  await expect(ines.ticket('Ana Ruiz')).toContainText('Closed, recovered')
  await expect(ines.ticket('Ana Ruiz')).not.toContainText('Owed')

  const log = await team.log(ana)
  expect(faultsIn(log)).toEqual([])
  const counted = {
    'case.opened': 1,
    'offer.made': 1,
    'commitment.made': 2,
    'commitment.kept': 2,
    'case.taken': 1,
  }
  const countOf = (type: string) => log.filter((event) => event.type === type).length
  expect(Object.keys(counted).map((type) => [type, countOf(type)])).toEqual(Object.entries(counted))
  const byOf = (type: string) => log.find((event) => event.type === type)?.by
  expect(byOf('commitment.made')).toBe('ines')
  expect(byOf('commitment.kept')).toBe('omar')
})

test('what one pastes is in the other’s inbox, words and all, also when pasted offline', async ({
  team,
}) => {
  test.setTimeout(90_000)
  const ines = await team.sit('ines')
  const omar = await team.sit('omar')
  await ines.paste('You lost my cello.\nThe concert is tonight.', 'Ida Holm')
  await omar.ticket('Ida Holm').click()
  await expect(omar.page.getByRole('region', { name: 'Conversation' })).toContainText(
    'The concert is tonight.',
  )
  await ines.start('LEARN')
  await expect(omar.ticket('Ida Holm')).toContainText('Ines Calder has it')

  await ines.page.context().setOffline(true)
  await ines.paste('And now the bow.', 'Jens Holm')
  await ines.page.context().setOffline(false)
  await expect(omar.ticket('Jens Holm')).toBeVisible()
})

test('a gap and a double in a log are found', () => {
  const event = (seq: number, id: string) => ({ seq, id, type: 'point.covered', by: 'ines' })
  expect(faultsIn([event(1, 'a'), event(3, 'b')])).toEqual(['seq 3 in place 2'])
  expect(faultsIn([event(1, 'a'), event(2, 'a')])).toEqual(['a is stored twice'])
})
