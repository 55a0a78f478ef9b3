import type { SendResult } from '@amends/core'
import type { Refusal } from './composer'

/** What a composer shows when the case did not take its events: null when it did. */
export async function refusalOf(sent: Promise<SendResult>): Promise<Refusal | null> {
  const result = await sent
  return result.ok ? null : { reason: result.reason }
}
