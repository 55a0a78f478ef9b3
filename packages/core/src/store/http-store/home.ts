import { guardOf, type Guard } from './guard'
import type { Identity } from './identity'
import type { Replica } from './replica'
import type { Surroundings } from './surroundings'
import type { Turns } from './turns'
import type { Wire } from './wire'

export interface Place {
  readonly replica: Replica
  readonly turns: Turns
}

export interface Places {
  readonly surroundings: Surroundings
  /** Where the cases of a person are; null: of who signed in last, as far as is known. */
  place(who: Identity | null): Promise<Place>
}

/** The place that a page uses, from its first use to its end. */
export interface Home {
  readonly guard: Guard
  place(): Promise<Place>
}

/** Milliseconds that the server may take to say who is signed in, before it is whoever was last. */
const identifyWithin = 3_000

/**
 * Settles whose copy this page uses: of who is signed in, or without the server of who was last. It
 * stays that one: what is on the screen is theirs, and must not be sent or kept as somebody else's.
 */
export function homeOf({ surroundings, place }: Places, wire: () => Wire): Home {
  let home: Promise<Place> | null = null
  let identified: Promise<void> | null = null
  const guard = guardOf(async (who) => {
    const theirs = place(who)
    home ??= theirs
    return (await theirs).replica === (await home).replica
  })
  function identify(): Promise<void> {
    return new Promise((resolve) => {
      const stop = surroundings.after(identifyWithin, resolve)
      void wire()
        .identify()
        .then(() => {
          stop()
          resolve()
        })
    })
  }
  return {
    guard,
    async place() {
      identified ??= identify()
      await identified
      home ??= place(null)
      return home
    },
  }
}
