import { protocol, version, type Hello } from './protocol'
import type { HostPage } from './types'

/** A message as it arrives at a window, however its sender made it. */
export interface Delivered {
  readonly origin: string
  readonly source: unknown
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

export interface Sent {
  readonly target: string
  readonly data: unknown
}

/** A window in which messages arrive. */
interface Desk extends HostPage {
  readonly window: EventTarget
  /** What was posted to it, whether it arrived or not. */
  readonly sent: readonly Sent[]
  deliver(message: Delivered): void
}

interface Frame {
  readonly sent: readonly unknown[]
  postMessage(data: unknown): void
}

/** A page and a frame in it, as far as messages go. */
export function windowsAt(places: { readonly frameOrigin: string; readonly pageOrigin: string }) {
  const toFrame: unknown[] = []
  const frame: Frame = { sent: toFrame, postMessage: (data) => void toFrame.push(data) }
  const sent: Sent[] = []
  const window = new EventTarget()
  const desk: Desk = {
    window,
    sent,
    deliver: (message) => void window.dispatchEvent(Object.assign(new Event('message'), message)),
    postMessage(data, target, transfer) {
      sent.push({ target, data })
      if (target !== places.pageOrigin) return
      const ports = transfer as MessagePort[]
      const copy: unknown = structuredClone(data)
      const message = { origin: places.frameOrigin, source: frame, data: copy, ports }
      setTimeout(() => desk.deliver(message))
    },
  }
  return { desk, frame }
}

export function helloWith(token: string | null): Hello {
  return { protocol, version, nonce: crypto.randomUUID(), token }
}
