import type { RecoveryView } from '@amends/core'
import type { Request } from './requests'

/**
 * Whether the request still waits for the lead. The case decides: the agent may have noted her
 * answer there, withdrawn the offer or taken the case back.
 */
export function waits(request: Request, view: RecoveryView | undefined): boolean {
  if (request.answer !== null || !view) return false
  if (request.kind === 'escalation') return view.overlay?.kind === 'escalated'
  return view.offers.some(({ id, state }) => id === request.offer && state === 'asked')
}
