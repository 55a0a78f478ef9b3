import { defineFlow } from '../../flow/define-flow'
import { attributionOf } from '../beats'
import { acknowledge } from './acknowledge'
import { act } from './act'
import { agree } from './agree'
import { listen } from './listen'

/** MAMA: the fix is agreed with the customer, and an apology is for those who want one. */
export const mama = defineFlow({
  id: 'mama',
  version: '1.0.0',
  language: 'en-US',
  name: 'MAMA',
  summary: 'For agents with room to agree a fix, and customers who don’t all want an apology.',
  attribution: attributionOf(
    'The MAMA Method',
    'Micah Solomon',
    'Micah Solomon',
    'Ignore Your Customers (and They’ll Go Away), 2020',
  ),
  steps: [listen, acknowledge, agree, act],
})
