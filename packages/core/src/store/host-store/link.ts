import { isSeq, partsOf, version, type Method } from './protocol'

export type Asked =
  | { readonly ok: true; readonly value: unknown }
  /** `link/ended`: it is not known whether it was done. `link/late`: neither, and nobody answers. */
  | { readonly ok: false; readonly code: string }

/** One connection to a page. */
export interface Link {
  /** Never rejects. `again`: the same was asked over an earlier link, which ended. */
  ask(method: Method, args: readonly unknown[], again: boolean, within: number): Promise<Asked>
  end(): void
}

/** What a page tells unasked. */
export interface Heard {
  changed(caseId: string, seq: number): void
  delivery(caseId: string, delivery: unknown): void
}

/** Asks over the port, each time for so many milliseconds; `ended` is called once, whoever ended it. */
export function linkOver(port: MessagePort, heard: Heard, ended: () => void): Link {
  const waiting = new Map<number, (asked: Asked) => void>()
  let asked = 0
  let over = false

  function settle(id: number, answer: Asked): void {
    waiting.get(id)?.(answer)
  }
  function end(): void {
    if (over) return
    over = true
    port.removeEventListener('message', hear)
    port.close()
    for (const id of waiting.keys()) settle(id, { ok: false, code: 'link/ended' })
    ended()
  }
  function hear({ data }: MessageEvent<unknown>): void {
    const { v, id, ok, value, code, told, caseId, seq, delivery } = partsOf(data)
    if (isSeq(id)) {
      if (ok === false && typeof code === 'string') settle(id, { ok, code })
      else if (v !== version) settle(id, { ok: false, code: 'host-store/version' })
      else if (ok === true) settle(id, { ok, value })
    } else if (v === version) {
      if (told === 'ended') end()
      if (typeof caseId !== 'string') return
      if (told === 'changed' && isSeq(seq)) heard.changed(caseId, seq)
      if (told === 'delivery') heard.delivery(caseId, delivery)
    }
  }

  port.addEventListener('message', hear)
  port.addEventListener('close', end)
  port.start()
  return {
    ask(method, args, again, within) {
      if (over) return Promise.resolve({ ok: false, code: 'link/ended' })
      asked += 1
      const id = asked
      return new Promise((resolve) => {
        const timer = setTimeout(settle, within, id, { ok: false, code: 'link/late' })
        waiting.set(id, (answer) => {
          clearTimeout(timer)
          waiting.delete(id)
          resolve(answer)
        })
        try {
          port.postMessage({ v: version, id, method, args, again })
        } catch {
          settle(id, { ok: false, code: 'host-store/malformed' })
        }
      })
    },
    end,
  }
}
