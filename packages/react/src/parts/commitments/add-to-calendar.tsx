import { useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { Act } from '../fields/act'
import { words } from './words'

/** Saves a promise as a calendar file; what writes it is loaded by the press. */
export function AddToCalendar({ commitment }: { readonly commitment: string }) {
  const { recovery, root, locale, timeZone: zone, announce } = useRecovery()
  const [said, setSaid] = useState(words.calendar)
  const add = async () => {
    const options = { locale, zone, stamp: Date.now(), commitments: [commitment] }
    const saved = await import('./calendar-file').then(
      ({ saveCalendar }) => saveCalendar(root.current, recovery, options),
      () => false,
    )
    const next = saved ? words.calendarSaved : words.calendarFailed
    setSaid(next)
    announce(next)
  }
  return (
    <Act data-act="calendar" onClick={() => void add()}>
      {said}
    </Act>
  )
}
