import { defineFlow } from '../../flow/define-flow'
import { apologize } from './apologize'
import { empathize } from './empathize'
import { halt } from './halt'
import { resolve } from './resolve'
import { thank } from './thank'

/** HEART: halt and listen, empathize and acknowledge, apologize sincerely, resolve rapidly, thank and follow through. */
export const heart = defineFlow({
  id: 'heart',
  version: '1.0.0',
  language: 'en-US',
  name: 'HEART',
  summary: 'For busy desks, where people wait most for a fast fix or an honest clock.',
  attribution: {
    originator: 'Very Good Service (blog)',
    source: '“The Art of Service Recovery: Turning Unhappy Customers Into Brand Advocates”, 2025',
    notice:
      'HEART stands for other words elsewhere: Respond with H.E.A.R.T. is a registered mark of Cleveland Clinic. Amends is neither affiliated with nor endorsed by any of them. The wording here is our own.',
  },
  steps: [halt, empathize, apologize, resolve, thank],
})
