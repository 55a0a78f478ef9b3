import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Service } from './service'
import type { SignIn } from './sign-in'

const beatEvery = 20_000
/** Then the browser connects again. */
const longest = 15 * 60_000
/** A reader that is so far behind is gone. */
const mostUnread = 1_000_000

/** Streams of one person: a browser has one for each of its tabs. */
const mostStreams = 20

/** A stream that somebody reads. */
export interface OpenStream {
  readonly reader: string
  end(): void
}

const cursorForm = /^\d{1,15}$/

/**
 * Streams the team's changes as server-sent events: `id` is the cursor to go on from, `event: case`
 * has `{ caseId, seq }`, and `event: reset` asks to list anew. Ends on its own after a while, when
 * its reader has begun twenty newer ones, and when the host no longer knows whoever reads it.
 */
export async function streamChanges(
  { sessionOf, whenGone }: SignIn,
  { feed }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  open: Set<OpenStream>,
): Promise<void> {
  const { team, person } = sessionOf(request)
  const asked = request.headers['last-event-id']
  const cursor = typeof asked === 'string' && cursorForm.test(asked) ? Number(asked) : null
  const { raw } = reply
  const write = (text: string) => {
    if (raw.writableLength > mostUnread) raw.destroy()
    else raw.write(text)
  }
  const stop = await feed.follow(team, cursor, {
    start(at, isReset) {
      reply.hijack()
      raw.writeHead(200, {
        ...reply.getHeaders(),
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'close',
        'x-accel-buffering': 'no',
      } as Record<string, string>)
      write(
        isReset || (asked !== undefined && cursor === null)
          ? `id: ${at}\nevent: reset\ndata: {}\n\n`
          : `id: ${at}\n\n`,
      )
    },
    tell: ({ change, caseId, seq }) =>
      write(`id: ${change}\nevent: case\ndata: ${JSON.stringify({ caseId, seq })}\n\n`),
  })
  const beat = setInterval(() => write(':\n\n'), beatEvery)
  const end = () => raw.end()
  const limit = setTimeout(end, longest)
  const forget = whenGone(request, end)
  const stream = { reader: JSON.stringify([team, person.id]), end }
  const [oldest, ...others] = [...open].filter(({ reader }) => reader === stream.reader)
  if (others.length + 1 >= mostStreams) oldest?.end()
  open.add(stream)
  raw.on('error', () => undefined)
  raw.on('close', () => {
    stop()
    clearInterval(beat)
    clearTimeout(limit)
    forget()
    open.delete(stream)
  })
  if (raw.destroyed) raw.emit('close')
}
