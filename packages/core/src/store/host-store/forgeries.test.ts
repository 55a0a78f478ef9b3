import { describe, expect, it } from 'vitest'
import { opened, rest } from '../../testing/store-checks/kit'
import { memoryStore } from '../memory-store'
import type { Store } from '../types'
import { serveFrame } from './index'
import { partsOf, version } from './protocol'
import { helloWith, windowsAt, type Delivered } from './windows.test-data'

const frameOrigin = 'https://panel.example'
const pageOrigin = 'https://desk.example'
const token = '6f1b7f6e-7c1f-4f6c-9d0a-2b1d0f0a9c11'
const { frame: attacker } = windowsAt({ frameOrigin, pageOrigin })

/** A hello that was accepted once. */
const used = helloWith(token)
const hello = () => helloWith(token)
const hostile = new Proxy(hello(), {
  get() {
    throw new Error('hostile')
  },
})

/** Each is right but for one thing. */
const forgeries: readonly ((n: number, port: MessagePort) => Partial<Delivered>)[] = [
  () => ({ origin: 'https://evil.example' }),
  () => ({ origin: 'http://panel.example' }),
  () => ({ origin: 'https://panel.example.evil.example' }),
  () => ({ origin: 'https://panel.example:8443' }),
  () => ({ origin: 'https://PANEL.example' }),
  () => ({ origin: 'https://panel.exampl\u0435' }),
  () => ({ origin: 'null' }),
  () => ({ origin: '' }),
  () => ({ source: attacker }),
  () => ({ source: null }),
  () => ({ data: used }),
  () => ({ data: { ...hello(), token: null } }),
  () => ({ data: { ...hello(), token: `${token} ` } }),
  () => ({ data: { ...hello(), token: 'x'.repeat(100_000) } }),
  () => ({ data: { ...hello(), nonce: 'x'.repeat(100_000) } }),
  (n) => ({ data: { ...hello(), nonce: n } }),
  () => ({ data: { ...hello(), version: version + 1 } }),
  () => ({ data: { ...hello(), version: String(version) } }),
  () => ({ data: { ...hello(), protocol: 'amends' } }),
  () => ({ data: JSON.stringify(hello()) }),
  () => ({ ports: [] }),
  (_, port) => ({ ports: [port, new MessageChannel().port2] }),
  (n) => ({ data: [null, undefined, n, '', [], {}, new Map(), Symbol('x')][n % 8] }),
  () => ({ data: hostile }),
]

type Careless = (message: Delivered, frame: unknown) => Delivered

/**
 * Delivers so many messages that no page should accept to one that serves a store, each with a port
 * over which an event is sent at once. Answers how many were welcome or stored something.
 */
async function acceptedOf(count: number, careless: Careless = (message) => message) {
  const { desk, frame } = windowsAt({ frameOrigin, pageOrigin })
  const heard = new EventTarget()
  const kept: Store = memoryStore()
  const stop = serveFrame(kept, {
    messages: heard,
    frame: () => frame,
    origins: [frameOrigin],
    token,
  })
  desk.window.addEventListener('message', (event) => {
    const { origin, source, data, ports } = event as MessageEvent<unknown>
    const seen = careless({ origin, source, data, ports }, frame)
    heard.dispatchEvent(Object.assign(new Event('message'), seen))
  })
  const open = new Set<MessagePort>()
  let welcome = 0
  function deliver(n: number, forge: (typeof forgeries)[number]): void {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      welcome += partsOf(data)['told'] === 'welcome' ? 1 : 0
    })
    port1.start()
    open.add(port1)
    const event = { ...opened(), id: `forged-${n}` }
    const args = [`forged-${n}`, 0, [event], null]
    port1.postMessage({ v: version, id: 1, method: 'append', args, again: false })
    const right = { origin: frameOrigin, source: frame, data: hello(), ports: [port2] }
    desk.deliver({ ...right, ...forge(Math.floor(n / forgeries.length), port2) })
  }
  deliver(-1, () => ({ data: used }))
  for (let n = 0; n < count; n += 1) deliver(n, forgeries[n % forgeries.length]!)
  for (let waited = 0; welcome === 0 && waited < 5_000; waited += 10) await rest(10)
  await rest()
  stop()
  for (const port of open) port.close()
  const stored = (await kept.list()).filter(({ caseId }) => caseId !== 'forged--1').length
  return { welcome: welcome - 1, stored }
}

describe('2,000 forged messages', () => {
  it('are not accepted, not one of them', async () => {
    expect(await acceptedOf(2_000)).toEqual({ welcome: 0, stored: 0 })
  })

  const lapses: readonly (readonly [string, Careless])[] = [
    [
      'asks how an origin begins',
      (seen) => ({ ...seen, origin: seen.origin.startsWith(frameOrigin) ? frameOrigin : '' }),
    ],
    ['asks what an origin looks like', (seen) => ({ ...seen, origin: seen.origin.toLowerCase() })],
    [
      'lets any sandboxed frame in',
      (seen) => ({ ...seen, origin: seen.origin === 'null' ? frameOrigin : seen.origin }),
    ],
    ['does not ask which window it was', (seen, frame) => ({ ...seen, source: frame })],
    [
      'forgets what it has heard',
      (seen) => (seen.data === used ? { ...seen, data: hello() } : seen),
    ],
    [
      'does not ask for the token',
      (seen) => {
        const theirs = seen.data === hostile ? token : partsOf(seen.data)['token']
        return theirs === null ? { ...seen, data: hello() } : seen
      },
    ],
    ['takes the first of many ports', (seen) => ({ ...seen, ports: seen.ports.slice(0, 1) })],
  ]
  it.each(lapses)('would be accepted by a page that %s', async (_, careless) => {
    expect(await acceptedOf(forgeries.length * 2, careless)).not.toEqual({ welcome: 0, stored: 0 })
  })
})
