/** What both sides speak. Raised when an older side would misunderstand; see `refusals.ts`. */
export const version = 1

/** What marks a message between windows as ours. */
export const protocol = 'amends/host-store'

/**
 * The one message that goes from window to window: it holds nothing of a case, and brings the port
 * over which all else is said.
 */
export interface Hello {
  readonly protocol: typeof protocol
  readonly version: number
  /** Made for this message alone. */
  readonly nonce: string
  /** What the page gave the frame to be known by, or null. */
  readonly token: string | null
}

export const methods = [
  'open',
  'append',
  'read',
  'list',
  'putFlow',
  'getFlow',
  'putDraft',
  'drafts',
  'clearDraft',
  'remove',
  'status',
  'follow',
  'unfollow',
] as const
export type Method = (typeof methods)[number]

/** From the frame. The page answers each with its id, in whatever order. */
export interface Request {
  readonly v: number
  readonly id: number
  readonly method: Method
  readonly args: readonly unknown[]
  /** It was sent before, over a port that ended before it was answered. */
  readonly again: boolean
}

/** Why a page does not do what it was asked to. */
export type RefusalCode =
  | 'host-store/version'
  | 'host-store/malformed'
  | 'host-store/too-large'
  | 'host-store/busy'
  | 'host-store/failed'

/** From the page, with `v`. Refusals look like this in every version. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: RefusalCode }

/** From the page, unasked, with `v`. `welcome` and `refused` answer a hello. */
export type Notice =
  | { readonly told: 'welcome'; readonly nonce: string }
  | { readonly told: 'refused'; readonly nonce: string; readonly code: string }
  | { readonly told: 'changed'; readonly caseId: string; readonly seq: number }
  | { readonly told: 'delivery'; readonly caseId: string; readonly delivery: unknown }
  | { readonly told: 'ended' }

/** What a message says under these names; nothing where it is no object. */
export function partsOf(message: unknown): Readonly<Record<string, unknown>> {
  return Object(message) as Record<string, unknown>
}

export function isSeq(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
