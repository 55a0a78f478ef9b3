import { nameOf } from '../refusals'
import type { CaseListing } from '../types'
import {
  erased,
  failureOf,
  late,
  otherPerson,
  signedOut,
  unreachable,
  unsendable,
  type Failure,
} from './failures'
import { somebodyElse, type Guard } from './guard'
import type { Surroundings } from './surroundings'
import type { HttpStoreOptions } from './types'

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }

export interface LogPart {
  /** Where the case ends at the server. */
  readonly seq: number
  /** Its events from the one that was asked for. */
  readonly events: readonly unknown[]
}

/** The server's routes. Nothing rejects; an answer that makes no sense counts as none. */
export interface Wire {
  /** Asks who is signed in, for the guard. */
  identify(): Promise<void>
  send(
    caseId: string,
    expectedSeq: number,
    events: readonly unknown[],
  ): Promise<Answer<{ readonly seq: number; readonly duplicate: boolean }>>
  log(caseId: string, from: number): Promise<Answer<LogPart>>
  /** `whole` is false where there are more pages than are read. */
  list(
    query: Readonly<Record<string, string>>,
  ): Promise<Answer<{ readonly cases: readonly CaseListing[]; readonly whole: boolean }>>
  putFlow(hash: string, flow: unknown): Promise<Answer<null>>
  /** Null when the server does not know it. */
  getFlow(hash: string): Promise<Answer<unknown>>
  /** The stream of changes, from after the cursor on when there is one. */
  changes(cursor: string | null, signal: AbortSignal): Promise<Answer<Response>>
}

/** Milliseconds until a request without an answer is given up; `openCase` waits ten seconds. */
const patience = 9_000
/** Bytes that a line must carry in a millisecond, or what is sent over it is given up. */
const slowest = 5
/** Bytes of bodies that a browser still sends for a page that is gone: 64 kB for all of them. */
const outlives = 15_000
/** Pages of a list, each as long as the server makes it. */
const mostPages = 200

const json = { 'content-type': 'application/json' }

/** `heard` is called after each answer that is a good one. */
export function wireTo(
  options: HttpStoreOptions,
  { now, after }: Surroundings,
  heard: () => void,
  guard: Guard,
): Wire {
  const base = options.url.replace(/\/+$/, '')

  async function request(path: string, init: RequestInit, again = false): Promise<Response> {
    const given = new Headers(await options.headers?.())
    const call = options.fetch ?? globalThis.fetch
    const { credentials } = options
    function ask(asked: string, { headers: own, ...rest }: RequestInit): Promise<Response> {
      const headers = new Headers(given)
      new Headers(own).forEach((value, name) => headers.set(name, value))
      const from = { headers, redirect: 'manual', ...(credentials && { credentials }) } as const
      return call(base + asked, { ...rest, ...from })
    }
    const refusal = await guard.admit(given.get('authorization'), () => ask('/me', {}))
    init.signal?.throwIfAborted()
    const response = refusal ?? (path === '/me' ? null : await ask(path, init))
    if (!response) return new Response()
    if (response.status === 401) guard.doubt()
    return response.status === 401 && !again ? request(path, init, true) : response
  }
  /** The answer as `read` understands it; null when it makes no sense. */
  async function ask<T>(
    path: string,
    init: RequestInit,
    read: (response: Response) => Promise<T | null>,
  ): Promise<Answer<T>> {
    const abort = new AbortController()
    let stop = () => {}
    const givenUp = new Promise<Answer<T>>((resolve) => {
      stop = after(patience + bytesIn(init.body) / slowest, () => {
        resolve({ ok: false, failure: late })
        abort.abort()
      })
    })
    const answered = async (): Promise<Answer<T>> => {
      const response = await request(path, { ...init, signal: abort.signal })
      if (await isErased(response)) return { ok: false, failure: erased }
      if (!isGood(response)) return { ok: false, failure: refusalOf(response) }
      const value = await read(response)
      if (value === null) return { ok: false, failure: unreachable }
      heard()
      return { ok: true, value }
    }
    try {
      return await Promise.race([answered(), givenUp])
    } catch (error) {
      if (error === somebodyElse) return { ok: false, failure: otherPerson }
      // An answer that is no JSON is a page, and mostly one to sign in.
      const isPage = nameOf(error) === 'SyntaxError'
      return { ok: false, failure: isPage ? signedOut : unreachable }
    } finally {
      stop()
    }
  }
  function refusalOf({ status, headers }: Response): Failure {
    return failureOf(status, headers.get('retry-after'), now())
  }
  function casePath(caseId: string): string | null {
    const part = segmentOf(caseId)
    return part && `/cases/${part}/events`
  }

  return {
    identify: () =>
      request('/me', {}).then(
        () => undefined,
        () => undefined,
      ),
    async send(caseId, expectedSeq, events) {
      const path = casePath(caseId)
      if (path === null) return { ok: false, failure: unsendable }
      const body = JSON.stringify({ expectedSeq, events })
      const init = { method: 'POST', headers: json, body, keepalive: bytesIn(body) < outlives }
      return ask(path, init, async (response) => {
        const { seq, duplicate } = await objectIn(response)
        return isSeq(seq) ? { seq, duplicate: duplicate === true } : null
      })
    },
    async log(caseId, from) {
      const path = casePath(caseId)
      if (path === null) return { ok: true, value: { seq: 0, events: [] } }
      return ask(`${path}?from=${from}`, {}, async (response) => {
        const { seq, events } = await objectIn(response)
        return isSeq(seq) && Array.isArray(events) ? { seq, events: events as unknown[] } : null
      })
    },
    async list(query) {
      const all: CaseListing[] = []
      let next: string | null = null
      for (let count = 0; count < mostPages; count += 1) {
        const asked = new URLSearchParams({ ...query, ...(next !== null && { after: next }) })
        const part: Answer<{ cases: readonly CaseListing[]; next: unknown }> = await ask(
          `/cases?${asked}`,
          {},
          async (response) => {
            const { cases, next: more } = await objectIn(response)
            return Array.isArray(cases) ? { cases: cases as CaseListing[], next: more } : null
          },
        )
        if (!part.ok) return part
        for (const one of part.value.cases) if (isListing(one)) all.push(one)
        next = typeof part.value.next === 'string' ? part.value.next : null
        if (next === null) break
      }
      return { ok: true, value: { cases: all, whole: next === null } }
    },
    async putFlow(hash, flow) {
      const part = segmentOf(hash)
      if (part === null) return { ok: false, failure: unsendable }
      const init = { method: 'PUT', headers: json, body: JSON.stringify(flow) }
      const put = await ask(`/flows/${part}`, init, async (response) => {
        return response.status === 204 || objectIn(response)
      })
      return put.ok ? { ok: true, value: null } : put
    },
    async getFlow(hash) {
      const part = segmentOf(hash)
      if (part === null) return { ok: true, value: null }
      const got = await ask(`/flows/${part}`, {}, objectIn)
      if (got.ok || got.failure.code !== 'store/not-found') return got
      return { ok: true, value: null }
    },
    async changes(cursor, signal) {
      const headers = {
        accept: 'text/event-stream',
        ...(cursor !== null && { 'last-event-id': cursor }),
      }
      try {
        const response = await request('/changes', { headers, signal, cache: 'no-store' })
        const streams = response.headers.get('content-type')?.startsWith('text/event-stream')
        if (!isGood(response)) return { ok: false, failure: refusalOf(response) }
        if (!streams || !response.body) return { ok: false, failure: unreachable }
        heard()
        return { ok: true, value: response }
      } catch {
        return { ok: false, failure: unreachable }
      }
    },
  }
}

function isGood({ status }: Response): boolean {
  return status >= 200 && status < 300
}

/** Bytes of a text as it is sent. */
export function bytesIn(text: unknown): number {
  return typeof text === 'string' ? new TextEncoder().encode(text).length : 0
}

/** A gateway may say that something is gone, too: only the server's own word for it counts. */
async function isErased(response: Response): Promise<boolean> {
  return response.status === 410 && (await objectIn(response)).code === erased.code
}

function isSeq(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isListing(value: unknown): value is CaseListing {
  const { caseId, seq } = Object(value) as Partial<CaseListing>
  return typeof caseId === 'string' && isSeq(seq)
}

async function objectIn(response: Response): Promise<Readonly<Record<string, unknown>>> {
  return Object(await response.json()) as Record<string, unknown>
}

/** A text as one part of a path; null when no path can hold it: nothing, dots, half a character. */
function segmentOf(text: string): string | null {
  try {
    return /^\.{0,2}$/.test(text) ? null : encodeURIComponent(text)
  } catch {
    return null
  }
}
