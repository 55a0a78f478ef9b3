import type { OfferState } from '@amends/core'

/** Every English word that offers say to the agent. */
export enum words {
  title = 'Offers',
  accept = 'Accepted',
  another = 'Another offer',
  what = 'What you can offer',
  cost = 'What it costs',
  gesture = 'A gesture, on top of the fix',
  add = 'Note the offer',
  needsWhat = 'Say what the offer is.',
}

/** How an offer ends without a match: its button, the line that asks why, and what records it. */
export const endWords = {
  declined: ['Declined', 'What they said', 'They declined'],
  withdrawn: ['Withdraw', 'Why', 'Withdraw it'],
} as const

export const overLimit = (limit: string) => `Over your ${limit}. Don’t say it until it’s approved.`

/** What is known around an offer: the customer's name, the agent's limit, who was asked, who decided. */
export interface Known {
  readonly name: string | null
  readonly limit: string
  readonly to?: string
  readonly who?: string
}

/** An offer's tag, and the line under it. */
export const standingWords: Record<OfferState, (known: Known) => readonly (string | undefined)[]> =
  {
    open: () => ['offered'],
    'over-limit': ({ limit }) => ['don’t say it yet', overLimit(limit)],
    asked: ({ limit, to }) => [
      to ? `asked ${to}` : 'asked',
      `Over your ${limit}. Say you’re asking, and when you’ll know.`,
    ],
    approved: ({ who }) => ['approved', who && `Approved by ${who}.`],
    refused: ({ who }) => [
      'refused',
      `${who ? `${who} refused it` : 'Refused'}. Withdraw it, or ask again.`,
    ],
    accepted: ({ name }) => [name ? `${name} agrees` : 'accepted'],
    declined: ({ name }) => [name ? `${name} said no` : 'declined'],
    withdrawn: () => ['withdrawn'],
  }
