import { backoff } from '../backoff'
import { linkOver, type Asked, type Heard, type Link } from './link'
import type { Method } from './protocol'
import { mistake, reasonFor } from './refusals'
import type { HostStoreOptions } from './types'

/** How long a request waits for a page that has gone, and may be about to come back, in milliseconds. */
const grace = 1_000
/** How often a request is sent anew because its page went away. */
const mostTries = 3
/** Connections in a row that may end as soon as they are made before there is a pause. */
const mostShort = 4
/** The longest pause between two looks for a page that has gone, in milliseconds. */
const longestPause = 30_000

export interface Connection {
  /** Why there is no page, once that is known; null while there is one, or was. */
  unavailable(): Promise<string | null>
  /** Never rejects. */
  ask(method: Method, args: readonly unknown[]): Promise<Asked>
  close(): void
}

/**
 * Keeps one connection to the page, opened at first use. A frame whose page did not answer at first
 * stays without it: two records of one case would be worse than one that is gone with the tab. Where
 * the page was there and has gone, requests are refused at once while it is looked for: nobody waits
 * for it. `linked` is called for each connection, with whether there was one before.
 */
export function connectionBy(
  options: HostStoreOptions,
  heard: Heard,
  linked: (before: boolean) => void,
): Connection {
  const { openWithin = 5_000, answerWithin = 8_000 } = options
  let link: Link | null = null
  let opening: Promise<string | null> | null = null
  let [hadOne, away, closed] = [false, false, false]
  let [tries, since, short] = [0, 0, 0]
  let timer: ReturnType<typeof setTimeout> | undefined

  async function portInTime(): Promise<MessagePort> {
    let late = false
    let limit: ReturnType<typeof setTimeout> | undefined
    const opened = Promise.resolve(options.port()).then((port) => {
      if (late) port.close()
      return port
    })
    const given = new Promise<never>((_, reject) => {
      limit = setTimeout(() => {
        late = true
        reject(mistake('host-store/no-answer'))
      }, openWithin)
    })
    return Promise.race([opened, given]).finally(() => clearTimeout(limit))
  }
  /** A page that is just changing hands ends what it has only just begun: it is asked again. */
  async function opened(attempt = 1): Promise<Link> {
    const port = await portInTime()
    const next: Link = linkOver(port, heard, () => lost(next))
    const asked = await next.ask('open', [], false, openWithin)
    if (asked.ok && !closed) return next
    next.end()
    const ended = !asked.ok && asked.code === 'link/ended'
    if (ended && !closed && attempt < mostTries) return opened(attempt + 1)
    const isOther = !asked.ok && asked.code === 'host-store/version'
    throw mistake(isOther ? 'host-store/version' : 'host-store/no-answer')
  }
  /** Answers the code of what was in the way, or null once there is a link. */
  async function connect(): Promise<string | null> {
    if (closed) return 'store/unreachable'
    try {
      link = await opened()
      const before = hadOne
      ;[hadOne, away, tries, since] = [true, false, 0, Date.now()]
      linked(before)
      return null
    } catch (error) {
      if (closed) return 'store/unreachable'
      const why = error instanceof Error ? error : mistake('host-store/no-answer')
      tellOf(why)
      return why.message.includes('(host-store/version)')
        ? 'host-store/version'
        : 'store/unreachable'
    }
  }
  function tellOf(error: Error): void {
    try {
      options.refused?.(error)
    } catch {
      // What a host's log does is its own.
    }
  }
  function lost(which: Link): void {
    if (which !== link) return
    link = null
    short = Date.now() - since < grace ? short + 1 : 0
    if (short > mostShort) lookLater(short)
    else look()
  }
  function lookLater(failures: number): void {
    away = true
    timer = setTimeout(look, backoff(failures, Math.random, longestPause))
  }
  function look(): void {
    if (closed) return
    opening = connect().then((code) => {
      if (code === null || closed) return code
      tries += 1
      lookLater(tries)
      return code
    })
  }
  async function current(): Promise<Link | null> {
    if (link || closed || away) return link
    let limit: ReturnType<typeof setTimeout> | undefined
    const patience = new Promise((resolve) => {
      limit = setTimeout(resolve, grace)
    })
    await Promise.race([opening, patience])
    clearTimeout(limit)
    if (!link) away = true
    return link
  }

  return {
    async unavailable() {
      if (hadOne) return null
      const code = await (opening ??= connect())
      return hadOne ? null : reasonFor(code ?? 'store/unreachable')
    },
    async ask(method, args) {
      for (let attempt = 0; attempt < mostTries; attempt += 1) {
        const by = await current()
        const asked = await by?.ask(method, args, attempt > 0, answerWithin)
        if (!by || !asked) break
        if (asked.ok || !asked.code.startsWith('link/')) return asked
        const isLate = asked.code === 'link/late'
        if (isLate) away = true
        by.end()
        lost(by)
        if (isLate) break
      }
      return { ok: false, code: 'store/unreachable' }
    },
    close() {
      closed = true
      clearTimeout(timer)
      const last = link
      link = null
      last?.end()
    },
  }
}
