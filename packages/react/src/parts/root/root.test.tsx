import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Profiler } from 'react'
import { expect, test, vi } from 'vitest'
import { aProtocol, renderPart } from '../../../test/render-part'
import { aView, viewRecovery } from '../../../test/view-recovery'
import { PanelParts } from '../../panel/panel-parts'
import { Cue } from '../cue/cue'

const press = (letter: string) =>
  fireEvent.keyDown(document.body, {
    code: `Key${letter}`,
    key: letter,
    altKey: true,
    shiftKey: true,
  })

test('names the panel after the customer and tells the case’s state', () => {
  const { part, recovery } = renderPart(<Cue />)
  expect(part('root')).toHaveAccessibleName('Recovery for Ana')
  expect(part('root')).toHaveAttribute('data-state', 'live')
  act(() => recovery.show({ overlay: { kind: 'paused', reason: null, since: '' } }))
  expect(part('root')).toHaveAttribute('data-state', 'paused')
})

test('a part outside says what is wrong and what to do', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => render(<Cue />)).toThrow(/outside <Recovery.Root>.*Put it inside.*react\/no-root/)
  quiet.mockRestore()
})

test('chords leave, go back, open More and Unsafe from anywhere on the page', async () => {
  const { recovery, has } = renderPart(<PanelParts />)
  press('N')
  press('B')
  await waitFor(() => expect(recovery.sent).toHaveLength(2))
  expect(recovery.sent.map(({ type }) => type)).toEqual(['beat.left', 'beat.back'])
  press('M')
  expect(has('more')).toBe(true)
  press('U')
  expect(has('raise-safety')).toBe(true)
})

test('a letter alone is never a chord', () => {
  const { recovery } = renderPart(<PanelParts />, { keys: { next: 'N' } })
  fireEvent.keyDown(document.body, { code: 'KeyN', key: 'n' })
  expect(recovery.sent).toEqual([])
})

test('writes what is waiting when the page is hidden', () => {
  const recovery = viewRecovery()
  const flush = vi.spyOn(recovery, 'flush')
  renderPart(<Cue />, { recovery })
  fireEvent(window, new Event('pagehide'))
  expect(flush).toHaveBeenCalledOnce()
})

test('tells the host of each event, and a host that throws stops nothing', async () => {
  const log = [] as never[]
  const recovery = { ...viewRecovery(), log }
  const onEvent = vi.fn<() => void>(() => {
    throw new Error('the host’s own mistake')
  })
  renderPart(<Cue />, { recovery, host: { onEvent } })
  log.push({ type: 'point.covered', seq: 1, id: 'e1' } as never)
  act(() => recovery.showBeat({ cue: 'Say it back' }))
  await waitFor(() => expect(recovery.sent.map(({ type }) => type)).toContain('effect.failed'))
  expect(onEvent).toHaveBeenCalledExactlyOnceWith({ type: 'point.covered', seq: 1, id: 'e1' })
  expect(screen.getByRole('heading')).toHaveTextContent('Say it back')
})

const event = (id: string) => ({ type: 'point.covered', id }) as never

test('tells the host of each event once, also when those of others came between', async () => {
  const recovery = { ...viewRecovery(), log: [event('before')] as never[] }
  const onEvent = vi.fn<(event: { id: string }) => void>()
  const { again } = renderPart(<Cue />, { recovery, host: { onEvent } })
  recovery.log = [event('before'), event('ours')]
  act(() => recovery.showBeat({ cue: 'Say it back' }))
  recovery.log = [event('before'), event('theirs'), event('ours')]
  act(() => recovery.showBeat({ cue: 'Say it again' }))
  again({ locale: 'de' })
  expect(onEvent.mock.calls.map(([{ id }]) => id)).toEqual(['ours', 'theirs'])
})

test('a host that never settles is recorded in time, and so is no telling of that', async () => {
  vi.useFakeTimers()
  const log = [] as never[]
  const recovery = { ...viewRecovery(), log }
  renderPart(<Cue />, { recovery, host: { onEvent: () => new Promise(() => {}) } })
  log.push({ type: 'point.covered', id: 'e1' } as never)
  log.push({ type: 'effect.failed', id: 'e2' } as never)
  act(() => recovery.showBeat({ cue: 'Say it back' }))
  await vi.advanceTimersByTimeAsync(9000)
  expect(recovery.sent).toEqual([])
  await vi.advanceTimersByTimeAsync(20_000)
  vi.useRealTimers()
  expect(recovery.sent).toMatchObject([
    { type: 'effect.asked', capability: 'onEvent' },
    { type: 'effect.failed', code: 'effect/timeout' },
  ])
})

test('a host that renders again, with new objects all over, renders no part again', () => {
  let renders = 0
  const parts = (
    <Profiler id="parts" onRender={() => renders++}>
      <PanelParts />
    </Profiler>
  )
  const { again, recovery } = renderPart(parts, { host: { insert: () => {} }, keys: {} })
  renders = 0
  again({ host: { insert: () => {} }, safetyProtocol: { ...aProtocol }, keys: {} })
  expect(renders).toBe(0)
  act(() => recovery.showBeat({ cue: 'Say it back' }))
  expect(renders).toBe(1)
})

test('renders no inline style and no script on the server', async () => {
  const { renderToString } = await import('react-dom/server')
  const { Recovery } = await import('../../index')
  const html = renderToString(
    <Recovery.Root recovery={viewRecovery({ kept: aView.kept })} safetyProtocol={null}>
      <PanelParts />
    </Recovery.Root>,
  )
  expect(html).toContain('Let Ana finish')
  expect(html).not.toMatch(/style=|<style|<script/)
})
