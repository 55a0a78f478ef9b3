import type { Delivery, Store } from '../types'

export interface HttpStoreOptions {
  /** Where the server is: `/cases`, `/flows` and `/changes` are under it. */
  readonly url: string
  /**
   * Headers for each request, asked for anew every time, so that a token is never stale; and once
   * more when the server answered 401.
   */
  readonly headers?: () => HeadersInit | Promise<HeadersInit>
  /** As `fetch` has it: `include` sends cookies to another origin. */
  readonly credentials?: RequestCredentials
  /** In place of the page's own `fetch`. */
  readonly fetch?: typeof fetch
  /**
   * Name of what is kept in the browser; the url unless given. Whose it is the server says (`/me`):
   * each person of each team has a copy and an outbox of their own. Where a server has no such route,
   * give each person a name of their own.
   */
  readonly name?: string
}

/** What of a case the server does not have. */
export interface Unsent {
  readonly caseId: string
  readonly delivery: Delivery
  /** Events that are yet to be sent, in order. */
  readonly events: readonly unknown[]
  /** Events that did not fit after what others had written first. They are not sent. */
  readonly setAside: readonly unknown[]
}

/**
 * A store with a server behind it, a copy in the browser and an outbox between them. It is one
 * person's, from its first use on: once somebody else is signed in it sends, lists and shows nothing
 * (`store/other-person`) until the first is back. Make another, or reload, for the next person.
 */
export interface HttpStore extends Store {
  delivery(caseId: string, listener: (delivery: Delivery) => void): () => void
  /** All that the server does not have, to be shown or exported. */
  unsent(): Promise<readonly Unsent[]>
  /** Tries now to send what waits, what was refused too; settles when there is nothing more to try. */
  sync(): Promise<void>
  /**
   * Sends all of a case again to a server that had it and no longer knows it, as after a restore of
   * an older backup (`store/unknown-case`). Nothing does so by itself. False when it is not so.
   */
  sendAgain(caseId: string): Promise<boolean>
  /**
   * What this browser keeps, without a word to the server: for `removeClosedCases`. `remove`, here
   * and there, is of this browser alone, and refused while the server lacks some of the case; but
   * what the server refuses to take the store itself removes, with all that waits in it.
   */
  readonly copy: Store
  /** Stops sending and listening. What waits is sent by the next page. */
  close(): void
}
