import type { Store } from '../types'
import { handlers } from './handlers'
import {
  isSeq,
  methods,
  partsOf,
  version,
  type Answer,
  type Method,
  type Notice,
  type RefusalCode,
  type Request,
} from './protocol'
import { faultIn } from './weigh'

/** Requests of one port that may be under way at once, and cases that it may follow. */
const most = 500

/**
 * Answers over the port for the store, to `hostStore` at its other end. Checks each message and
 * what it holds, and its size; never throws, whatever comes or the store does. Answers how to stop:
 * the other end then knows that nothing is kept here any more.
 */
export function serveStore(store: Store, port: MessagePort): () => void {
  const stops = new Map<string, () => void>()
  let running = 0
  let over = false

  function post(message: Answer | Notice): void {
    if (!over) port.postMessage({ v: version, ...message })
  }
  function tell(message: Answer | Notice): void {
    try {
      post(message)
    } catch {
      // What cannot be sent is not told: the other end finds out when it asks.
    }
  }
  /** Keeps on telling the other end of something, once for each name. */
  function keepTelling(name: string, start: () => (() => void) | undefined): void {
    if (stops.has(name)) return
    try {
      stops.set(name, start() ?? (() => undefined))
    } catch {
      // A store that cannot be watched is still one that keeps.
    }
  }
  function end(name: string): void {
    const stop = stops.get(name)
    stops.delete(name)
    try {
      stop?.()
    } catch {
      // Its bug ends nothing else.
    }
  }

  const following = {
    open() {
      keepTelling('changes', () =>
        store.watch(null, (seq, caseId) => tell({ told: 'changed', caseId, seq })),
      )
    },
    follow(caseId: string) {
      keepTelling(`of ${caseId}`, () =>
        store.delivery?.(caseId, (delivery) => tell({ told: 'delivery', caseId, delivery })),
      )
    },
    unfollow: (caseId: string) => end(`of ${caseId}`),
  }

  async function answer(request: Request): Promise<void> {
    const { id } = request
    const code = refusalOf(request)
    if (code !== null) return tell({ id, ok: false, code })
    running += 1
    try {
      post({ id, ok: true, value: await handlers[request.method].run(store, request, following) })
    } catch {
      tell({ id, ok: false, code: 'host-store/failed' })
    } finally {
      running -= 1
    }
  }
  function refusalOf({ method, args }: Request): RefusalCode | null {
    if (running >= most || (method === 'follow' && stops.size > most)) return 'host-store/busy'
    return faultIn(args) ?? (handlers[method].fits(args) ? null : 'host-store/malformed')
  }
  function hear({ data }: MessageEvent<unknown>): void {
    const { v, id, method, args, again } = partsOf(data)
    if (!isSeq(v) || !isSeq(id)) return
    if (v !== version) return tell({ id, ok: false, code: 'host-store/version' })
    if (isMethod(method) && Array.isArray(args)) {
      void answer({ v, id, method, args: args as unknown[], again: again === true })
    } else tell({ id, ok: false, code: 'host-store/malformed' })
  }
  function stop(): void {
    tell({ told: 'ended' })
    over = true
    for (const name of stops.keys()) end(name)
    port.removeEventListener('message', hear)
    port.close()
  }

  port.addEventListener('message', hear)
  port.addEventListener('close', stop, { once: true })
  port.start()
  return () => {
    if (!over) stop()
  }
}

function isMethod(value: unknown): value is Method {
  return (methods as readonly unknown[]).includes(value)
}
