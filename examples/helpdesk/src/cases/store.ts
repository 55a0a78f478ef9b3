import { httpStore, indexedDbStore, type Store } from '@amends/core'
import { sessionNow } from '../team/session'

const session = sessionNow()
const shared = session
  ? httpStore({
      url: session.api,
      headers: () => ({ authorization: `Bearer ${session.token}` }),
      name: `fairwater ${session.person.id}`,
    })
  : null

/** Where the cases are: at the server of the team, or in this browser when there is none. */
export const store: Store = shared ?? indexedDbStore()

/** What this browser keeps of them. */
export const copy: Store = shared?.copy ?? store
