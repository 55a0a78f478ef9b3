import { openedCase } from '../cases/board'
import { authorityOf } from '../host/about'
import { lead } from '../host/people'
import type { Ticket } from '../inbox/tickets/types'
import { setAnswer, type Request } from './requests'

type Answer = NonNullable<Request['answer']>

/**
 * Writes the lead's answer into the case, as another person at another desk would; the agent's
 * panel hears of it through the store. Answers why it was not taken, or null.
 */
export async function giveAnswer(
  request: Request,
  answer: Answer,
  ticket: Ticket,
): Promise<string | null> {
  const recovery = await openedCase(ticket)
  const result = await recovery.send(
    request.kind === 'approval'
      ? {
          type: 'approval.settled',
          approval: approvalOf(recovery.view().offers, request.offer),
          result: answer === 'refused' ? 'refused' : 'approved',
          who: lead.name,
        }
      : {
          type: 'case.taken',
          who: { id: lead.id, name: lead.name },
          authority: { ...authorityOf(ticket), limit: lead.limit },
        },
  )
  if (!result.ok) return result.reason
  setAnswer(request.id, answer)
  return null
}

const approvalOf = (
  offers: readonly { readonly id: string; readonly approval: string | null }[],
  offer: string,
) => offers.find(({ id }) => id === offer)?.approval ?? ''
