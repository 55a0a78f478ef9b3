import { RecoveryPanel } from '@amends/react'
import '@amends/react/styles.css'
import type { Flow } from '@amends/core'
import { useMemo } from 'react'
import { aboutOf, authorityOf } from './host/about'
import { hostOf } from './host/host'
import { safetyProtocol } from './host/safety-protocol'
import type { Ticket } from './inbox/tickets/types'
import type { Density } from './settings/settings'

interface Props {
  readonly ticket: Ticket
  readonly flow: Flow
  readonly density: Density
  readonly theme: 'auto' | 'light' | 'dark'
}

/** The whole embedding: everything else in this folder is a helpdesk as it was before. */
export function RecoveryColumn({ ticket, flow, density, theme }: Props) {
  const about = useMemo(() => aboutOf(ticket), [ticket])
  const authority = useMemo(() => authorityOf(ticket), [ticket])
  const host = useMemo(() => hostOf(ticket.id), [ticket.id])
  return (
    <RecoveryPanel
      caseId={ticket.id}
      flow={flow}
      about={about}
      authority={authority}
      host={host}
      safetyProtocol={safetyProtocol}
      density={density}
      theme={theme}
    />
  )
}
