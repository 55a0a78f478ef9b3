import type { EnginePart } from '../types'
import { log, opening, saidTexts } from './keeping'
import { closingRule, invalidation } from './rules'
import type { Proof } from './trial'
import { escalation, jumps, offRamp } from './ways-out'

const proofs: Readonly<Record<EnginePart, Proof>> = {
  'off-ramp': offRamp,
  escalation,
  log,
  'said-texts': saidTexts,
  opening,
  jumps,
  invalidation,
  'closing-rule': closingRule,
}

/** The proof that the engine does this for a flow: tried on real cases, at every beat. */
export function proofOf(part: EnginePart): Proof {
  return proofs[part]
}
