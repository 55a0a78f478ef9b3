import { indexedDbStore } from '@amends/core'
import { RecoveryOwed } from '@amends/react'
import '@amends/react/styles.css'
import '@amends/react/owed.css'
import { agent } from './host/people'
import { useKept } from './kept/kept'
import { settings } from './settings/settings'

const store = indexedDbStore()
const me = { id: agent.id, name: agent.name }
const open = (caseId: string) => {
  window.location.hash = caseId
}

/** All that the desk owes its customers, over all tickets. */
export function AllOwed() {
  const { theme } = useKept(settings)
  return (
    <RecoveryOwed
      store={store}
      agent={me}
      onOpenCase={open}
      theme={theme === 'system' ? 'auto' : theme}
    />
  )
}
