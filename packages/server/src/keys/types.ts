/**
 * What stands between the server and the words of customers. The database keeps ciphertext, hashes
 * and blind indexes only; whoever has the database and not the keys has no text.
 */

/** Where a sealed text belongs. It is bound to it: moved elsewhere, it does not open. */
export interface Place {
  readonly team: string
  readonly caseId: string
  readonly what: 'event' | 'listing'
  /** Of the event; of a listing: of the last event that it tells of. */
  readonly seq: number
}

/** The key of one case. All that is known of a customer in that case is sealed with it. */
export interface CaseKey {
  /** Names the key in the database; says nothing about it. 256 bytes at most. */
  readonly id: string
  seal(place: Place, text: string): Uint8Array
  /** Throws when the bytes are not what was sealed with this key for this place. */
  open(place: Place, sealed: Uint8Array): string
}

/** Holds the keys, outside the database: what is deleted there stays in its write-ahead log. */
export interface Keyring {
  /** A new key for a case. It survives a crash of the machine before this resolves. */
  create(team: string, caseId: string): Promise<CaseKey>
  /** The key that `create` gave this case, or null when it was destroyed. Rejects while unknown. */
  find(team: string, caseId: string, keyId: string): Promise<CaseKey | null>
  /** Makes sure that nobody ever finds the key again; also when it was destroyed before. */
  destroy(team: string, caseId: string, keyId: string): Promise<void>
  /** Destroys the master keys that wrap no key any more. Answers which months, as `2026-11`. */
  retire(): Promise<readonly string[]>
  /**
   * An index that cannot be read backwards: equal texts of one team and kind give equal ones, those
   * of two teams do not. 128 characters at most.
   */
  blind(
    team: string,
    kind: 'customer' | 'owner' | 'event' | 'promise',
    text: string,
  ): Promise<string>
}

/** What of an event the chain vouches for. It covers the sealed bytes, so it outlives their key. */
export interface Link {
  readonly team: string
  readonly caseId: string
  readonly seq: number
  readonly eventId: string
  /** ISO 8601 instant, by the server's clock. */
  readonly recordedAt: string
  /** The person signed in who sent it. */
  readonly recordedBy: string
  /** What may stay readable of the event. */
  readonly readable: Readonly<Record<string, unknown>>
  /** What is personal in it; null when nothing is. */
  readonly sealed: Uint8Array | null
}

/** The hash of an event: SHA-256 over the hash before it (null: the first) and all of the link. */
export type HashChain = (previous: Uint8Array | null, link: Link) => Uint8Array

/** The two seams that the database is handed: everything in it goes through them. */
export interface Sealing {
  readonly keyring: Keyring
  readonly chain: HashChain
}
