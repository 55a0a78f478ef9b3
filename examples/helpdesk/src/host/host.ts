import type { Host } from '@amends/react'
import { insertIntoComposer } from '../composer/composer-port'
import { ask } from '../lead/requests'
import { addTask, settle } from '../tasks/tasks'

/** What this helpdesk can do for a recovery of one ticket. */
export const hostOf = (ticket: string): Host => ({
  insert: (text, mode) => insertIntoComposer(ticket, text, mode),
  createTask: ({ commitment, what, due, owner }) => ({
    ref: addTask({ ticket, commitment, what, due, owner: owner.name }),
  }),
  requestApproval: ({ offer, text, cost }) => ({
    ref: ask({ kind: 'approval', ticket, offer, text, cost }),
  }),
  escalate: ({ reason }) => ({ ref: ask({ kind: 'escalation', ticket, text: reason }) }),
  onEvent: (event) => {
    if (event.type === 'commitment.kept' || event.type === 'commitment.withdrawn') {
      settle(event.commitment)
    }
  },
})
