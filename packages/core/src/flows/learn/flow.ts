import { defineFlow } from '../../flow/define-flow'
import { apologize } from './apologize'
import { empathize } from './empathize'
import { listen } from './listen'
import { notify } from './notify'
import { respond } from './respond'

/** LEARN: listen, empathize, apologize, respond (also taught as react), notify. */
export const learn = defineFlow({
  id: 'learn',
  version: '1.0.0',
  language: 'en-US',
  name: 'LEARN',
  summary: 'For places where one customer meets many of you, and all of you have to know.',
  attribution: {
    originator: 'Marriott',
    source: 'As taught by Marriott hotels and retold in trade articles; R is also given as React',
    notice:
      'LEARN as a hotel method belongs to Marriott. Amends is neither affiliated with nor endorsed by Marriott. The wording here is our own.',
  },
  steps: [listen, empathize, apologize, respond, notify],
})
