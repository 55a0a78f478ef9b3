import { RecoveryPanel } from '@amends/react'
import '@amends/react/styles.css'
import type { Flow } from '@amends/core'
import { useMemo, useState } from 'react'
import { store } from './cases/store'
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
  /** The agent has this moment begun the case: what they pressed is gone, and the keys go on here. */
  readonly begins: boolean
}

const focusCue = (panel: HTMLElement | null) =>
  panel?.querySelector<HTMLElement>('[data-part="cue"] [role="heading"]')?.focus()

/** The whole embedding: everything else in this folder is a helpdesk as it was before. */
export function RecoveryColumn({ ticket, flow, density, theme, begins }: Props) {
  const about = useMemo(() => aboutOf(ticket), [ticket])
  const authority = useMemo(() => authorityOf(ticket), [ticket])
  const host = useMemo(() => hostOf(ticket.id), [ticket.id])
  // The inbox may hear of the case before the panel has it on the screen.
  const [justBegun] = useState(begins)
  return (
    <RecoveryPanel
      ref={justBegun ? focusCue : null}
      caseId={ticket.id}
      flow={flow}
      about={about}
      authority={authority}
      store={store}
      host={host}
      safetyProtocol={safetyProtocol}
      density={density}
      theme={theme}
    />
  )
}
