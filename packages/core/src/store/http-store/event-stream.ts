/** An event of a stream, as the HTML standard has it. */
export interface StreamEvent {
  /** The newest id that the stream gave, or null. */
  readonly id: string | null
  readonly type: string
  /** '' where the stream gave no more than a new id. */
  readonly data: string
}

/** The longest event that is read: a stream that never ends one is none. */
const longest = 1_000_000

/**
 * Reads server-sent events as they come, until the stream ends. Rejects when it breaks off. `heard`
 * is called with whatever arrives, comments too.
 */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  heard: () => void,
  tell: (event: StreamEvent) => void,
): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const read = eventReader(tell)
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    heard()
    if (!read(decoder.decode(value, { stream: true }))) {
      await reader.cancel()
      return
    }
  }
}

/** Takes the text of a stream piece by piece; answers false once an event is too long. */
function eventReader(tell: (event: StreamEvent) => void): (text: string) => boolean {
  let rest = ''
  let id: string | null = null
  let given: string | null = null
  let type = ''
  let data: string[] = []

  function line(text: string): void {
    if (text === '') {
      if (data.length > 0 || id !== given) {
        tell({ id, type: type || 'message', data: data.join('\n') })
      }
      given = id
      type = ''
      data = []
      return
    }
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(text) ?? []
    if (name === 'data') data.push(value)
    else if (name === 'event') type = value
    else if (name === 'id' && !value.includes('\u0000')) id = value
  }

  return (text) => {
    // A return at the end may be the first half of a line's end.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    lines.forEach(line)
    return rest.length + data.join('').length <= longest
  }
}
