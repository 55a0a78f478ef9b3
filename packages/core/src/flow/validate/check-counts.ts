import type { Report } from './report'
import { isRecord } from './shape'

const mostBeats = 500
const mostPhrases = 5000

/** Whether the copy has no more beats and phrases than a flow may have; looked at before anything else is. */
export function checkCounts(report: Report): boolean {
  const beats = listsIn([report.flow], 'steps').flatMap((step) => listsIn([step], 'beats'))
  const phrases = listsIn(beats, 'phrases').length
  if (beats.length <= mostBeats && phrases <= mostPhrases) return true
  report.add(
    'too-many',
    '',
    () =>
      `The flow has ${beats.length} beats and ${phrases} phrases. Nobody could check or follow so many. Keep to ${mostBeats} beats and ${mostPhrases} phrases.`,
  )
  return false
}

function listsIn(owners: readonly unknown[], key: string): readonly unknown[] {
  return owners.flatMap((owner) => {
    const list = isRecord(owner) && Object.hasOwn(owner, key) ? owner[key] : null
    return Array.isArray(list) ? (list as readonly unknown[]) : []
  })
}
