import { RecoveryOwed } from '@amends/react'
import '@amends/react/styles.css'
import '@amends/react/owed.css'
import { useState } from 'react'
import { store } from './cases/store'
import { agent } from './host/people'
import { useKept } from './kept/kept'
import { settings } from './settings/settings'
import { sessionNow } from './team/session'

const me = { id: agent.id, name: agent.name }
const open = (caseId: string) => {
  window.location.hash = caseId
}
const whose = [
  { name: 'The team’s', owner: undefined },
  { name: 'Mine', owner: agent.id },
] as const

/** All that the desk owes its customers, over all tickets; in a team also what one's self owes. */
export function AllOwed() {
  const { theme } = useKept(settings)
  const [owner, setOwner] = useState<string>()
  return (
    <>
      {sessionNow() ? (
        <fieldset className="filters whose">
          <legend className="unseen">Whose promises</legend>
          {whose.map((one) => (
            <label key={one.name} className="filter">
              <input
                type="radio"
                name="whose"
                checked={one.owner === owner}
                onChange={() => setOwner(one.owner)}
              />
              <span>{one.name}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <RecoveryOwed
        store={store}
        agent={me}
        owner={owner}
        onOpenCase={open}
        theme={theme === 'system' ? 'auto' : theme}
      />
    </>
  )
}
