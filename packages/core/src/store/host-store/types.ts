import type { Store } from '../types'

export interface HostStoreOptions {
  /**
   * Opens the port to the page: `() => openHostPort({ … })`, or whatever gives one to a page that
   * called `serveStore`. Called at first use, and again when the page has gone.
   */
  readonly port: () => MessagePort | Promise<MessagePort>
  /**
   * The store for a frame whose page does not answer, made once, with why in words for the agent:
   * `(reason) => memoryStore({ reason })`, or what else this frame can keep cases in.
   */
  readonly otherwise: (reason: string) => Store
  /** Told why there is no page, each time; for your own log. Holds no words of anybody. */
  readonly refused?: (error: Error) => void
  /** Milliseconds that the page may take to be there before it is done without. */
  readonly openWithin?: number
  /** Milliseconds that the page may take to answer. */
  readonly answerWithin?: number
}

/** A store that the page around a frame keeps. */
export interface HostStore extends Store {
  delivery: NonNullable<Store['delivery']>
  /** Ends the connection. What is asked of it from then on is not kept. */
  close(): void
}

/** The page around a frame: `window.parent`. */
export interface HostPage {
  postMessage(message: unknown, targetOrigin: string, transfer: Transferable[]): void
}

export interface HostPortOptions {
  readonly page: HostPage
  /** Where that page may be: exact origins, like `https://desk.example`. Nothing is sent elsewhere. */
  readonly origins: readonly string[]
  /** What the page gave this frame to be known by. */
  readonly token?: string
  /** Milliseconds until it is given up. */
  readonly within?: number
}

export interface ServeFrameOptions {
  /** Where messages arrive: `window`. */
  readonly messages: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  /** The frame's window, as it is now: `() => iframe.contentWindow`. */
  readonly frame: () => unknown
  /** Where the frame may be: exact origins. `"null"`, that of sandboxed frames, needs a token. */
  readonly origins: readonly string[]
  /** What this frame alone was given, at random, in the fragment of its address: see `newId`. */
  readonly token?: string
  /** Told of each message that was not accepted, for your own log. Holds no words of anybody. */
  readonly refused?: (code: string, origin: string) => void
}
