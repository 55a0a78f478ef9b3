import type { Money } from '@amends/core'
import { kept } from '../kept/kept'

interface Asked {
  readonly id: string
  readonly ticket: string
  /** ISO 8601 instant. */
  readonly askedAt: string
  readonly text: string
}

/** An offer over the agent's limit. */
export interface ApprovalRequest extends Asked {
  readonly kind: 'approval'
  readonly offer: string
  readonly cost: Money | null
  readonly answer: 'approved' | 'refused' | null
}

/** A case that the agent hands up. */
export interface EscalationRequest extends Asked {
  readonly kind: 'escalation'
  readonly answer: 'taken' | null
}

export type Request = ApprovalRequest | EscalationRequest
type Asking =
  | Omit<ApprovalRequest, 'id' | 'askedAt' | 'answer'>
  | Omit<EscalationRequest, 'id' | 'askedAt' | 'answer'>

/** What waits for the lead, and what she answered. */
export const requests = kept<readonly Request[]>('requests', [])

/** Puts a request on the lead's desk and answers its id. Her answer comes when she gives it. */
export function ask(asking: Asking): string {
  const id = `R-${101 + requests.get().length}`
  const request = { ...asking, id, askedAt: new Date().toISOString(), answer: null } as Request
  requests.set((all) => [request, ...all])
  return id
}

export const setAnswer = (id: string, answer: NonNullable<Request['answer']>): void =>
  requests.set((all) =>
    all.map((request) => (request.id === id ? ({ ...request, answer } as Request) : request)),
  )
