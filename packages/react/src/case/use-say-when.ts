import { describeDue, type Due } from '@amends/core'
import { useRecovery } from './recovery-context'
import { useUi } from './ui'

/** Says a due time, or an ISO 8601 instant, as one would: "today 15:00"; `bare` leaves out "today". */
export function useSayWhen() {
  const { locale, timeZone: zone } = useRecovery()
  const now = useUi((ui) => ui.now)
  return (when: Due | string, bare = false) => {
    const due = typeof when === 'string' ? { instant: when, wall: when, zone } : when
    const words = describeDue(due, { now, locale, zone })
    const today = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day')
    return bare ? words.replace(`${today} `, '') : words
  }
}
