import type { Attribution } from '../../flow/types'

/** Spread into a field: shut until a beat of kind `listen` has been left. */
export const onceHeard = {
  needs: [
    {
      that: { fact: 'listened' },
      reason: 'Opens when you’ve heard {customer.firstName|them} out.',
    },
  ],
} as const

/** An offer waits for somebody with more authority: it is not to be said aloud yet. */
export const heldBack = {
  any: [{ fact: 'offer-over-authority' }, { fact: 'approval-pending' }],
} as const

/** Nothing waits for more authority: what is written may be said aloud. */
export const mayBeVoiced = { not: heldBack } as const

/** An exit need: the customer knows when you will check back, and it is written. */
export const callDated = {
  that: { fact: 'follow-up-made' },
  reason: 'Opens when your check-back has a date.',
} as const

/** The customer is told that a promise slips: no gift, no thanks, no reason once more. */
export const notSlipping = { not: { fact: 'slipping' } } as const

/** Names the method’s owner and says that we are not affiliated. */
export const attributionOf = (
  method: string,
  owner: string,
  originator: string,
  source: string,
): Attribution => ({
  originator,
  source,
  notice: `${method} belongs to ${owner}. Amends is neither affiliated with nor endorsed by ${owner}. The wording here is our own.`,
})
