import { useKept } from '../kept/kept'
import type { Board } from '../cases/board'
import { Guard } from '../layout/guard'
import { RecoveryColumn } from '../recovery-column'
import type { Ticket } from '../inbox/tickets/types'
import { begun, flowOf, settings } from '../settings/settings'
import { StartRecovery } from './start-recovery'

/** The right column: the panel once the case has begun, until then how to begin it. */
export function RecoveryPane({ ticket, board }: { ticket: Ticket; board: Board }) {
  const chosen = useKept(begun)[ticket.id]
  const { flow, density, theme } = useKept(settings)
  if (board.state === 'loading') return <p className="loading">Looking for the case…</p>
  if (!chosen && !board.views[ticket.id]) return <StartRecovery key={ticket.id} ticket={ticket} />
  return (
    <Guard key={ticket.id}>
      <RecoveryColumn
        ticket={ticket}
        flow={flowOf(chosen?.flow ?? flow)}
        density={chosen?.density ?? density}
        theme={theme === 'system' ? 'auto' : theme}
        begins={!board.views[ticket.id]}
      />
    </Guard>
  )
}
