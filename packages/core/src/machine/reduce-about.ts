import type { About, AboutChanges } from '../case/types'

/** What is known of customer, agent and ticket after a change; other keys stay. */
export function reduceAbout(about: About, changes: AboutChanges): About {
  return {
    ...about,
    ...(changes.channel && { channel: changes.channel }),
    ...(changes.firstComplaintAt && { firstComplaintAt: changes.firstComplaintAt }),
    ...(changes.earlier && { earlier: changes.earlier }),
    customer: { ...about.customer, ...changes.customer },
    agent: { ...about.agent, ...changes.agent },
    ticket: { ...about.ticket, ...changes.ticket },
  }
}
