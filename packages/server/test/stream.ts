import type { Caller, Desk } from './desk'

export interface Heard {
  readonly id: string
  readonly event: string
  readonly data: unknown
}

/** Server-sent events as they come. */
export async function streamed(desk: Pick<Desk, 'url'>, caller: Caller, lastEventId?: string) {
  const abort = new AbortController()
  const response = await fetch(`${desk.url}/changes`, {
    headers: {
      ...caller.headers,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: abort.signal,
  })
  const events: Heard[] = []
  const state = { lastId: '', isOver: false }
  const listeners = new Set<() => void>()
  const reading = (async () => {
    let rest = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
      rest = parts.pop() ?? ''
      for (const part of parts) take(part)
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      state.isOver = true
      for (const listener of listeners) listener()
    })
  function take(part: string) {
    const lines = new Map(
      part.split('\n').map((line) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]),
    )
    state.lastId = lines.get('id') ?? state.lastId
    const event = lines.get('event')
    if (event)
      events.push({
        id: state.lastId,
        event,
        data: JSON.parse(lines.get('data') ?? 'null') as unknown,
      })
    for (const listener of listeners) listener()
  }
  return {
    status: response.status,
    events,
    state,
    /** Waits for it, or for the end of the stream. */
    until: (isSo: (events: readonly Heard[]) => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!isSo(events) && !state.isOver) return
          listeners.delete(look)
          resolve()
        }
        listeners.add(look)
        look()
      }),
    async stop() {
      abort.abort()
      await reading
    },
  }
}
