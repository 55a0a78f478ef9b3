import { defineFlow } from '../../flow/define-flow'
import { attributionOf } from '../beats'
import { acknowledge } from './acknowledge'
import { act } from './act'
import { after } from './after'
import { explain } from './explain'
import { listen } from './listen'
import { thank } from './thank'

/** LATTE: act before explaining; an apology is an option, not a letter. */
export const latte = defineFlow({
  id: 'latte',
  version: '1.0.0',
  language: 'en-US',
  name: 'LATTE',
  summary: 'For quick trouble that an agent can mostly fix on the spot, one person at a time.',
  attribution: attributionOf(
    'LATTE',
    'Starbucks',
    'Starbucks',
    'As told in The Power of Habit by Charles Duhigg, 2012; the E is also taught as Encourage or Ensure',
  ),
  steps: [listen, acknowledge, act, thank, explain, after],
})
