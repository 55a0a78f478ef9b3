import { openCase, type Flow } from '@amends/core'
import { proofOf } from './proofs/proof-of'
import { missing } from './resolve'
import { shownIn, type Shown } from './shown'
import { engineParts, type Demand, type EnginePart } from './types'

/** What is known of a flow from its conversations, and of the engine from running it. */
export interface Evidence {
  readonly flow: Flow
  readonly shown: Shown
  /** What each part of the engine lacks, or null. */
  readonly proofs: Readonly<Record<EnginePart, string | null>>
}

const parts = Object.keys(engineParts) as EnginePart[]
const none = Object.fromEntries(parts.map((part) => [part, null])) as Evidence['proofs']

/** Holds conversations on the flow until they met its demands, or enough of them, and runs the engine. */
export async function evidenceOf(
  flow: Flow,
  demands: readonly Demand[],
  open: typeof openCase = openCase,
): Promise<Evidence> {
  const met = (shown: Shown) => demands.every((one) => !missing(one, { flow, shown, proofs: none }))
  const shown = await shownIn(flow, met)
  const proofs = { ...none }
  for (const part of parts) proofs[part] = await proofOf(part)({ flow, ways: shown.ways, open })
  return { flow, shown, proofs }
}
