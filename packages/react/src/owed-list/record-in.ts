import { openKeptCase, type CaseEventInput, type OpenKeptCaseOptions } from '@amends/core'
import { words } from './words'

/** Records the event in a case of the store. Answers why it could not be, or null. Never rejects. */
export async function recordIn(
  options: OpenKeptCaseOptions,
  event: CaseEventInput,
): Promise<string | null> {
  try {
    const recovery = await openKeptCase(options)
    if (!recovery) return words.gone
    const result = await recovery.send(event)
    await recovery.dispose()
    if (!result.ok) return result.reason
    return recovery.saved === 'not-saved' ? words.notSaved : null
  } catch {
    return words.unreadable
  }
}
