import { newId } from '../../case/log/ids'
import { exactOrigins } from './origins'
import { partsOf, protocol, version, type Hello } from './protocol'
import { mistake } from './refusals'
import type { HostPortOptions } from './types'

/** Milliseconds until the first hello that was not answered is said again; each pause is twice as long. */
const firstPause = 50

/**
 * Opens a port to the page around this frame. The frame says hello to the page's exact origins
 * alone, with a port and a nonce of that message's own, and again while the page is not ready yet.
 * It listens to nothing but that port, so no other window can answer. Rejects with a code when the
 * page does not answer in time (`host-store/no-answer`) or is of another version
 * (`host-store/version`); throws for origins that are not exact (`host-store/origin`).
 */
export async function openHostPort(options: HostPortOptions): Promise<MessagePort> {
  const { page, token = null, within = 4_000 } = options
  const origins = exactOrigins(options.origins)
  return new Promise((resolve, reject) => {
    const said = new Map<MessagePort, () => void>()
    let pause = firstPause
    let next: ReturnType<typeof setTimeout>
    const limit = setTimeout(() => settle(null, mistake('host-store/no-answer')), within)

    function settle(chosen: MessagePort | null, why?: Error): void {
      clearTimeout(limit)
      clearTimeout(next)
      for (const [port, unhear] of said) {
        unhear()
        if (port !== chosen) port.close()
      }
      said.clear()
      if (chosen) resolve(chosen)
      else reject(why)
    }
    function hear(port: MessagePort, nonce: string, data: unknown): void {
      const { told, nonce: echo } = partsOf(data)
      if (echo !== nonce) return
      if (told === 'welcome') settle(port)
      if (told === 'refused') settle(null, mistake('host-store/version'))
    }
    function hello(origin: string): void {
      const { port1, port2 } = new MessageChannel()
      const nonce = newId()
      const listener = ({ data }: MessageEvent<unknown>) => hear(port1, nonce, data)
      port1.addEventListener('message', listener)
      port1.start()
      said.set(port1, () => port1.removeEventListener('message', listener))
      const message: Hello = { protocol, version, nonce, token }
      page.postMessage(message, origin, [port2])
    }
    function helloToAll(): void {
      next = setTimeout(helloToAll, pause)
      pause *= 2
      try {
        for (const origin of origins) hello(origin)
      } catch (error) {
        settle(null, error instanceof Error ? error : mistake('host-store/no-answer'))
      }
    }
    helloToAll()
  })
}
