import { memoryStore } from '@amends/core'
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderPart } from '../../../test/render-part'
import { renderLab } from '../../../test/render-lab'
import { viewRecovery } from '../../../test/view-recovery'
import { Body } from '../body/body'
import { MoreToggle } from '../exits/more-toggle'
import { More } from '../more/more'
import { Removal } from './removal'

const parts = (
  <>
    <Body
      sheets={
        <>
          <More />
          <Removal />
        </>
      }
    />
    <MoreToggle />
  </>
)

const press = (name: string) => screen.getByRole('button', { name })

test('removes the case once it is confirmed, and not before', async () => {
  const store = memoryStore()
  const { user, recovery } = await renderLab(parts, { store })
  await user.click(press('More'))
  await user.click(press('Remove from this computer'))
  expect(screen.getByText(/goes from this browser, for good/)).toBeVisible()
  expect(await store.list()).toHaveLength(1)
  await user.click(press('Remove it'))
  await vi.waitFor(() => expect(recovery.view().readOnly?.code).toBe('case/removed'))
  expect(await store.list()).toEqual([])
  expect(screen.queryByRole('button', { name: 'Remove it' })).toBeNull()
})

test('keeps it, and gives the focus back', async () => {
  const { user, recovery } = await renderLab(parts)
  await user.click(press('More'))
  await user.click(press('Remove from this computer'))
  await user.click(press('Keep it'))
  expect(recovery.view().readOnly).toBeNull()
  expect(press('More')).toHaveFocus()
})

test('says which promises go with it', async () => {
  const promise = { id: 'c1', kind: 'fix', what: 'a kettle', owner: 'Sam', due: null } as const
  const rest = {
    state: 'open',
    parent: null,
    delegated: false,
    undated: true,
    early: false,
  } as const
  const recovery = viewRecovery({ owed: [{ ...promise, ...rest }] })
  const { user } = renderPart(parts, { recovery })
  await user.click(press('More'))
  await user.click(press('Remove from this computer'))
  expect(screen.getByText(/One open promise will no longer be shown/)).toBeVisible()
})

test('says why it was refused, and leaves everything as it is', async () => {
  const recovery = viewRecovery()
  const reason = 'Not all saved yet.'
  recovery.remove = async () => ({ ok: false, code: 'case/unsaved', reason })
  const { user, part } = renderPart(parts, { recovery })
  await user.click(press('More'))
  await user.click(press('Remove from this computer'))
  await user.click(press('Remove it'))
  await vi.waitFor(() => expect(part('removal')).toHaveTextContent(reason))
  expect(part('removal')).toHaveAttribute('data-state', 'refused')
})
