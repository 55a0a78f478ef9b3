import { listeners, type Listeners } from './listeners'

/**
 * Tells the other tabs of this browser that a case has grown, and hears it from them, over a
 * BroadcastChannel where there is one. It only saves time: without it a tab learns what others
 * wrote when it next writes. The channel is open while somebody watches.
 */
export function tabsOf(name: string): Listeners {
  const watching = listeners()
  let channel: BroadcastChannel | null = null

  function open(): BroadcastChannel | null {
    try {
      const opened = new BroadcastChannel(`amends:${name}`)
      opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const [caseId, seq] = Array.isArray(data) ? (data as unknown[]) : []
        if (typeof caseId === 'string' && typeof seq === 'number') watching.tell(caseId, seq)
      })
      return opened
    } catch {
      return null
    }
  }

  return {
    watch(caseId, listener) {
      const stop = watching.watch(caseId, listener)
      channel ??= open()
      return () => {
        stop()
        if (watching.size > 0) return
        channel?.close()
        channel = null
      }
    },
    tell(caseId, seq) {
      watching.tell(caseId, seq)
      const to = channel ?? open()
      try {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- channels have none
        to?.postMessage([caseId, seq])
      } catch {
        // A closed channel: the others find out when they write.
      }
      if (to !== channel) to?.close()
    },
  }
}
