import type { Store } from '../types'
import { exactOrigins } from './origins'
import { partsOf, protocol, version, type Notice } from './protocol'
import { mistake } from './refusals'
import { serveStore } from './serve-store'
import type { ServeFrameOptions } from './types'

/** Ports of one frame that are served at once: the oldest makes way. */
const mostPorts = 16
/** Nonces that are remembered, so that no message counts twice. */
const mostNonces = 1_000
const shortestToken = 16
const nonces = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/**
 * Serves the store to one frame of this page. Accepts a hello only with an origin that is exactly
 * one of those given, from that very frame's window, with its token where one was given, a nonce
 * that was never used, and one port; whatever else arrives changes nothing and gets no answer. All
 * that is said of cases goes over that port: nothing is ever posted to a window. A frame of another
 * version is told so. Answers how to stop; throws for origins that are not exact
 * (`host-store/origin`) and for `"null"` without a token (`host-store/token`).
 */
export function serveFrame(store: Store, options: ServeFrameOptions): () => void {
  const { messages, frame, token = null } = options
  const sandboxed = options.origins.includes('null')
  const named = options.origins.filter((origin) => origin !== 'null')
  const origins = new Set(named.length > 0 || !sandboxed ? exactOrigins(named) : [])
  const tooShort = token !== null && token.length < shortestToken
  if (tooShort || (sandboxed && token === null)) throw mistake('host-store/token')
  if (sandboxed) origins.add('null')
  const used = new Set<string>()
  const ports = new Set<() => void>()

  function refuse(code: string, origin: string): void {
    try {
      options.refused?.(code, origin)
    } catch {
      // What a host's log does is its own.
    }
  }
  /** Why the message is not accepted, or null. */
  function faultOf({ origin, source, data, ports: given }: MessageEvent<unknown>): string | null {
    if (!origins.has(origin)) return 'host-store/origin'
    if (!source || source !== frame()) return 'host-store/source'
    const hello = partsOf(data)
    const { nonce } = hello
    if (typeof nonce !== 'string' || !nonces.test(nonce) || given.length !== 1) {
      return 'host-store/malformed'
    }
    if (hello['token'] !== token) return 'host-store/token'
    if (used.has(nonce)) return 'host-store/replayed'
    return hello['version'] === version ? null : 'host-store/version'
  }
  function oldestOf<T>(all: ReadonlySet<T>, limit: number): readonly T[] {
    return [...all].slice(0, Math.max(0, all.size - limit))
  }
  function remember(nonce: string): void {
    used.add(nonce)
    for (const old of oldestOf(used, mostNonces)) used.delete(old)
  }
  function serve(port: MessagePort): void {
    const stop = serveStore(store, port)
    ports.add(stop)
    for (const old of oldestOf(ports, mostPorts)) {
      ports.delete(old)
      old()
    }
  }
  function accept(message: MessageEvent<unknown>): void {
    const { protocol: theirs, nonce } = partsOf(message.data)
    if (theirs !== protocol) return
    const code = faultOf(message)
    const [port] = message.ports
    if (code) refuse(code, message.origin)
    if (!port || typeof nonce !== 'string' || (code && code !== 'host-store/version')) return
    remember(nonce)
    const notice: Notice = code ? { told: 'refused', nonce, code } : { told: 'welcome', nonce }
    port.postMessage({ v: version, ...notice })
    if (code) port.close()
    else serve(port)
  }

  function hear(event: Event): void {
    try {
      accept(event as MessageEvent<unknown>)
    } catch {
      refuse('host-store/malformed', '')
    }
  }

  messages.addEventListener('message', hear)
  return () => {
    messages.removeEventListener('message', hear)
    for (const stop of ports) stop()
    ports.clear()
  }
}
