import { identityIn, type Identity } from './identity'

/** Lets no request pass before it is known whose its credentials are. */
export interface Guard {
  /** Somebody else than whose the copy is was found to be signed in. */
  readonly barred: boolean
  /**
   * Asks who has the credentials, unless they are those of before. Answers null when the request may
   * go, or what the server said instead of who it is. Rejects with `somebodyElse`, or without an answer.
   */
  admit(credentials: string | null, ask: () => Promise<Response>): Promise<Response | null>
  /** The server did not take the credentials: whoever comes next is asked. */
  doubt(): void
}

export const somebodyElse = /* @__PURE__ */ new Error('[amends] Somebody else is signed in.')

/** `isTheirs`: whether the copy that this page uses is of who signed in. */
export function guardOf(isTheirs: (who: Identity) => Promise<boolean>): Guard {
  let known: string | null | undefined
  let barred = false
  let asking: { of: string | null; answer: Promise<Response | null> } | null = null

  async function look(of: string | null, response: Response): Promise<Response | null> {
    const { status } = response
    // A server without the route knows nobody: the host has said by the name whose the copy is.
    if (status === 404) barred = false
    else if (status < 200 || status >= 300) return response
    else {
      const who = identityIn(await response.json())
      if (!who) throw new Error('no identity')
      barred = !(await isTheirs(who))
    }
    known = of
    return null
  }

  return {
    get barred() {
      return barred
    },
    async admit(of, ask) {
      if (of !== known) {
        if (asking?.of !== of) {
          const mine = { of, answer: ask().then((response) => look(of, response)) }
          asking = mine
          const done = () => {
            if (asking === mine) asking = null
          }
          mine.answer.then(done, done)
        }
        const refusal = await asking.answer
        if (refusal) return refusal
      }
      if (barred) throw somebodyElse
      return null
    },
    doubt() {
      known = undefined
    },
  }
}
