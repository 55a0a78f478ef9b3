import type { CaseEvent } from '@amends/core'

/**
 * What the page around the panel can do. Every capability is optional and has an honest fallback;
 * one that throws, rejects or never settles is shown, recorded, and the case goes on.
 */
export interface Host {
  /** Puts a phrase into the reply box. Without it phrases are copied, else selected. */
  insert?(text: string, mode: 'cursor' | 'append' | 'replace'): void | Promise<void>
  /** Adds a text to the ticket as a note of the team's own. The customer must not see it. */
  note?(text: string): void | Promise<void>
  /** Makes a task in the host's own system for something owed. Answers its id there. */
  createTask?(task: HostTask): HostAnswer
  /** Asks somebody to approve an offer over the agent's limit. Answers its id there. */
  requestApproval?(request: HostApproval): HostAnswer
  /** Hands the case to somebody else in the host's own system. */
  escalate?(request: HostEscalation): HostAnswer
  /** Called for every event that is recorded while the panel is open. */
  onEvent?(event: CaseEvent): void | Promise<void>
}

type HostAnswer = HostRef | void | Promise<HostRef | void>

/** What the host made, by its id there; kept with the event. */
export interface HostRef {
  readonly ref: string
}

export interface HostTask {
  readonly caseId: string
  readonly commitment: string
  readonly what: string
  /** ISO 8601 instant, or null while there is no date. */
  readonly due: string | null
  readonly owner: { readonly id: string; readonly name: string }
}

export interface HostApproval {
  readonly caseId: string
  readonly offer: string
  readonly text: string
  readonly cost: { readonly minor: number; readonly currency: string } | null
  readonly to: string | null
}

export interface HostEscalation {
  readonly caseId: string
  readonly to: string | null
  readonly reason: string
}

/** What the host wants done when somebody is not safe. We never make one up. */
export interface SafetyProtocol {
  readonly title: string
  readonly steps: readonly string[]
  readonly call?: { readonly label: string; readonly href: string }
}
