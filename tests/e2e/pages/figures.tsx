import { memoryStore, openCase, type Channel, type Flow, type Recovery } from '@amends/core'
import { RecoveryPanel } from '@amends/react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { journeysOf, returning } from '../../browser/kit/walks'

const column = document.querySelector<HTMLElement>('#column')!
const shared = { safetyProtocol: null, locale: 'en-GB', timeZone: 'UTC' } as const

interface Shown {
  readonly root: Root
  readonly host: HTMLElement
}

function show(recovery: Recovery): Shown {
  const host = column.appendChild(document.createElement('div'))
  const root = createRoot(host)
  flushSync(() => root.render(<RecoveryPanel {...shared} recovery={recovery} />))
  return { root, host }
}

function hide({ root, host }: Shown): void {
  flushSync(() => root.unmount())
  host.remove()
}

const opened = (flow: Flow, channel: Channel = returning.channel) =>
  openCase({
    caseId: 'figures',
    flow,
    store: memoryStore(),
    about: { ...returning, channel },
    authority: { currency: 'EUR', limit: 5000 },
    locale: 'en-GB',
    zone: 'UTC',
  })

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** What a page can measure of a panel; every time in milliseconds. */
export function figuresOf(flow: Flow) {
  const kept: Shown[] = []
  return {
    /** Mounts a panel and takes it away again, so many times; the median of one round. */
    async mounts(rounds: number): Promise<number> {
      const recovery = await opened(flow)
      const times = Array.from({ length: rounds }, () => {
        const start = performance.now()
        const shown = show(recovery)
        void shown.host.offsetHeight
        hide(shown)
        return performance.now() - start
      })
      await recovery.dispose()
      return median(times)
    },
    /** Leaves beat after beat; the median from the press to the new layout. */
    async beatChange(): Promise<number> {
      const times: number[] = []
      for (const journey of journeysOf(flow).slice(0, 4)) {
        const recovery = await opened(flow)
        const shown = show(recovery)
        for (const { v: _v, seq: _s, id: _i, at: _a, by: _b, ...event } of journey) {
          const start = performance.now()
          await recovery.send(event as never)
          void shown.host.offsetHeight
          if (event.type === 'beat.left') times.push(performance.now() - start)
        }
        hide(shown)
        await recovery.dispose()
      }
      return median(times)
    },
    /** Presses a key in a field so many times; the mean of one. */
    async keyPress(rounds: number): Promise<number> {
      const recovery = await opened(flow, 'phone')
      const shown = show(recovery)
      shown.host.querySelector('textarea')!.focus()
      const start = performance.now()
      for (let key = 0; key < rounds; key += 1) document.execCommand('insertText', false, 'a')
      const mean = (performance.now() - start) / rounds
      hide(shown)
      await recovery.dispose()
      return mean
    },
    /** Pastes a megabyte: how long the page stands still. */
    async paste(): Promise<number> {
      const recovery = await opened(flow, 'phone')
      const shown = show(recovery)
      const field = shown.host.querySelector('textarea')!
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'It never came. '.repeat(70_000))
      field.focus()
      const start = performance.now()
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
      void shown.host.offsetHeight
      const still = performance.now() - start
      hide(shown)
      await recovery.dispose()
      return still
    },
    /** Shows so many panels and leaves them. */
    async keep(count: number): Promise<void> {
      const recovery = await opened(flow)
      for (let one = 0; one < count; one += 1) kept.push(show(recovery))
    },
  }
}
