import type { Database } from '../database/types'
import type { Sealing } from '../keys/types'
import type { ChangeFeed } from './change-feed'

/** What the handlers work with. They are plain functions: no framework, no request. */
export interface Service {
  readonly database: Database
  readonly sealing: Sealing
  readonly feed: ChangeFeed
  /** The server's clock. */
  readonly now: () => Date
}

/**
 * What to send back. `text` is JSON already; `trouble`: what whoever keeps the server has to know of,
 * in codes and names of keys.
 */
export type Answer =
  | {
      readonly status: number
      readonly body: unknown
      readonly trouble?: Readonly<Record<string, unknown>>
    }
  | { readonly status: number; readonly text: string }
  | { readonly status: 204 }
