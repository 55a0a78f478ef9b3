import { memoryStore, type About, type CaseEvent, type Flow, type Store } from '@amends/core'
import { mama } from '@amends/core/flows/mama'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { expect, test, vi } from 'vitest'
import { RecoveryPanel } from '../index'

const about: About = {
  customer: { id: 'ana', firstName: 'Ana' },
  channel: 'phone',
  agent: { id: 'sam', name: 'Sam' },
  ticket: { id: 't-1' },
}

const panel = (store: Store, caseId = 't-1', flow: Flow = mama) => (
  <RecoveryPanel
    caseId={caseId}
    flow={flow}
    about={about}
    authority={{ currency: 'EUR', limit: 5000 }}
    store={store}
    safetyProtocol={null}
  />
)

const opened = async (store: Store, caseId = 't-1') =>
  (await store.read(caseId)).filter((event) => (event as { type: string }).type === 'case.opened')

test('opens the case itself, and is never blank on the way', async () => {
  const { container } = render(panel(memoryStore()))
  expect(screen.getByText('Opening the case')).toBeInTheDocument()
  expect(container.querySelector('[data-part="root"]')).toHaveAttribute('data-state', 'opening')
  expect(await screen.findByRole('heading')).not.toBeEmptyDOMElement()
  expect(screen.getByRole('region', { name: 'Recovery for Ana' })).toBeVisible()
})

test('tells the host of the opening of a case that begins, and not of one that is there', async () => {
  const store = memoryStore()
  const onEvent = vi.fn<(event: CaseEvent) => void>()
  const shown = () => (
    <StrictMode>
      <RecoveryPanel
        {...{ caseId: 't-1', flow: mama, about, store, safetyProtocol: null }}
        host={{ onEvent }}
      />
    </StrictMode>
  )
  const first = render(shown())
  await screen.findByRole('heading')
  expect(onEvent.mock.calls.map(([{ type }]) => type)).toEqual(['case.opened'])
  first.unmount()
  await new Promise((resolve) => setTimeout(resolve, 5))
  render(shown())
  await screen.findByRole('heading')
  expect(onEvent).toHaveBeenCalledOnce()
})

test('opens one case under StrictMode', async () => {
  const store = memoryStore()
  render(<StrictMode>{panel(store)}</StrictMode>)
  await screen.findByRole('heading')
  expect(await opened(store)).toHaveLength(1)
})

test('a new flow prop never disturbs an open case', async () => {
  const store = memoryStore()
  const { rerender } = render(panel(store))
  const cue = (await screen.findByRole('heading')).textContent
  rerender(panel(store, 't-1', { ...mama, id: 'other', steps: mama.steps.slice(1) }))
  expect(screen.getByRole('heading')).toHaveTextContent(cue ?? '-')
  expect(await opened(store)).toHaveLength(1)
})

test('what the host says anew of the customer, the channel and the authority is recorded', async () => {
  const store = memoryStore()
  const shown = (said: object) => (
    <RecoveryPanel
      {...{ caseId: 't-1', flow: mama, about, store, safetyProtocol: null }}
      {...said}
    />
  )
  const { rerender } = render(shown({}))
  await screen.findByRole('region', { name: 'Recovery for Ana' })
  const log = async () => (await store.read('t-1')) as { type: string }[]
  rerender(shown({ about: { ...about, agent: { ...about.agent } } }))
  const customer = { ...about.customer, firstName: 'Anabel' }
  rerender(shown({ about: { ...about, channel: 'email', customer } }))
  await screen.findByRole('region', { name: 'Recovery for Anabel' })
  rerender(
    shown({
      about: { ...about, channel: 'email', customer },
      authority: { currency: 'EUR', limit: 70 },
    }),
  )
  await waitFor(async () => expect(await log()).toHaveLength(3))
  expect(await log()).toMatchObject([
    { type: 'case.opened' },
    { type: 'about.changed', changes: { channel: 'email', customer: { firstName: 'Anabel' } } },
    { type: 'authority.changed', authority: { limit: 70 } },
  ])
})

test('a colleague’s case is read, and taken over by whoever opened the page', async () => {
  const store = memoryStore()
  const first = render(panel(store))
  await screen.findByRole('heading')
  first.unmount()
  render(
    <RecoveryPanel
      {...{ caseId: 't-1', flow: mama, store, safetyProtocol: null }}
      about={{ ...about, agent: { id: 'ines', name: 'Ines' } }}
    />,
  )
  expect(await screen.findByText('Sam has this case.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Take it over' }))
  await waitFor(() => expect(screen.queryByText('Sam has this case.')).toBeNull())
  expect(await store.read('t-1')).toMatchObject([
    { type: 'case.opened' },
    { type: 'case.taken', who: { id: 'ines' } },
  ])
})

test('another case id parks one case and opens the other', async () => {
  const store = memoryStore()
  const { rerender } = render(panel(store))
  await screen.findByRole('heading')
  rerender(panel(store, 't-2'))
  expect(screen.getByText('Opening the case')).toBeInTheDocument()
  await screen.findByRole('heading')
  expect(await opened(store, 't-2')).toHaveLength(1)
})

test('says that the case did not open, and tries again', async () => {
  const good = memoryStore()
  let broken = true
  const store: Store = {
    ...good,
    read: (...args) =>
      broken ? Promise.reject(new Error('the disk is gone')) : good.read(...args),
  }
  render(panel(store))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The case didn’t open')
  expect(alert).toHaveTextContent('the disk is gone')
  broken = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('heading')).toBeVisible()
})

test('moves the focus to the new cue after a press in the panel', async () => {
  const user = userEvent.setup()
  render(panel(memoryStore()))
  const start = (await screen.findByRole('heading')).textContent
  await user.click(document.querySelector('[data-part="exit"][data-main]') as HTMLElement)
  await waitFor(() => expect(screen.getByRole('heading')).not.toHaveTextContent(start ?? '-'))
  expect(screen.getByRole('heading')).toHaveFocus()
})

test('comes back to the same beat after a reload', async () => {
  const store = memoryStore()
  const user = userEvent.setup()
  const first = render(panel(store))
  const start = (await screen.findByRole('heading')).textContent
  await user.click(document.querySelector('[data-part="exit"][data-main]') as HTMLElement)
  await waitFor(() => expect(screen.getByRole('heading')).not.toHaveTextContent(start ?? '-'))
  const there = screen.getByRole('heading').textContent
  first.unmount()
  render(panel(store))
  expect(await screen.findByRole('heading')).toHaveTextContent(there ?? '-')
})
