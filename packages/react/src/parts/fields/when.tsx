import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { Due } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useUi } from '../../case/ui'
import { wallOf } from '../../internals/format'
import { Chips } from './chips'
import { dayAfter, dueAt, dueInFull, zoneText } from './wall'
import { fieldWords } from './words'

/** What was picked: a time; null while it is not whole; `unknown` when the agent said so. */
export type Picked = Due | null | 'unknown'

interface WhenProps {
  readonly legend: ReactNode
  readonly value: Due | null
  readonly onPick: (picked: Picked) => void
  /** Looks back: offers yesterday and not tomorrow. */
  readonly past?: boolean
  readonly clear?: boolean
  /** Offers this as the answer that no time is known. */
  readonly unknown?: string | undefined
  readonly shut?: boolean
  readonly describedBy?: string | undefined
}

/** A day in one press, a native time beside it, and underneath what that comes to with its zone. */
export function When(props: WhenProps) {
  const { legend, value, onPick, past, clear, unknown, shut, describedBy } = props
  const { locale, timeZone } = useRecovery()
  const today = wallOf(
    useUi((ui) => ui.now),
    timeZone,
  ).slice(0, 10)
  const next = dayAfter(today, past ? -1 : 1)
  const id = useId()
  const wall = value ? wallOf(Date.parse(value.instant), timeZone) : ''
  const [kind, setKind] = useState(() => kindOf(wall.slice(0, 10), today, next))
  const [date, setDate] = useState(wall.slice(0, 10))
  const [time, setTime] = useState(wall.slice(11))
  const due = kind === 'unknown' ? null : dueAt(date, time, timeZone)
  const wrong = date !== '' && time !== '' && kind !== 'unknown' && due === null

  const change = (day: string, hour: string) => {
    setDate(day)
    setTime(hour)
    onPick(dueAt(day, hour, timeZone))
  }
  const days = [
    ...(past ? [{ id: 'next', label: fieldWords.yesterday }] : []),
    { id: 'today', label: fieldWords.today },
    ...(past ? [] : [{ id: 'next', label: fieldWords.tomorrow }]),
    { id: 'other', label: fieldWords.otherDay },
    ...(unknown ? [{ id: 'unknown', label: unknown }] : []),
  ]

  return (
    <div className="amends-when" data-part="when">
      <Chips
        legend={legend}
        options={days}
        on={kind ? [kind] : []}
        clear={clear === true}
        shut={shut === true}
        describedBy={describedBy}
        onPick={([picked]) => {
          setKind(picked ?? null)
          if (picked === 'unknown') onPick('unknown')
          else if (picked === 'other') onPick(due)
          else if (picked) change(picked === 'today' ? today : next, time)
          else change('', '')
        }}
      />
      {kind && kind !== 'unknown' && (
        <div className="amends-times">
          {kind === 'other' && (
            <input
              type="date"
              aria-label={fieldWords.date}
              className="amends-input"
              value={date}
              readOnly={shut}
              onChange={({ currentTarget }) => change(currentTarget.value, time)}
            />
          )}
          <input
            type="time"
            aria-label={fieldWords.time}
            className="amends-input"
            value={time}
            readOnly={shut}
            aria-describedby={id}
            aria-invalid={wrong || undefined}
            onChange={({ currentTarget }) => change(date, currentTarget.value)}
          />
          <p id={id} className={wrong ? 'amends-problem' : 'amends-quiet'}>
            {wrong
              ? fieldWords.notATime
              : due
                ? dueInFull(due, locale)
                : fieldWords.zone(zoneText(timeZone, locale))}
          </p>
        </div>
      )}
    </div>
  )
}

const kindOf = (day: string, today: string, next: string) => {
  if (!day) return null
  return day === today ? 'today' : day === next ? 'next' : 'other'
}
