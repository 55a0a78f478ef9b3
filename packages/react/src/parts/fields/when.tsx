import { useEffect, useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { Due } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useUi } from '../../case/ui'
import { wallOf } from '../../internals/format'
import { Chips } from './chips'
import { useKept } from './kept'
import { dayAfter, dueAt, dueInFull, zoneText } from './wall'
import { fieldWords } from './words'

/** What was picked: a time; null while it is not whole; `unknown` when the agent said so. */
export type Picked = Due | null | 'unknown'

interface WhenProps {
  /** The name under which what is picked so far is kept. */
  readonly name: string
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
  const { name, legend, value, onPick, past, clear, unknown, shut, describedBy } = props
  const { locale, timeZone } = useRecovery()
  const today = wallOf(
    useUi((ui) => ui.now),
    timeZone,
  ).slice(0, 10)
  const next = dayAfter(today, past ? -1 : 1)
  const id = useId()
  const { key, kept, keep } = useKept(name)
  const [begun] = useState(kept)
  const wall = begun || (value ? wallOf(Date.parse(value.instant), timeZone) : '')
  const [day = '', hour = ''] = wall.split('T')
  const [kind, setKind] = useState(() => kindOf(day, today, next))
  const [date, setDate] = useState(day)
  const [time, setTime] = useState(hour)
  const due = kind === 'unknown' ? null : dueAt(date, time, timeZone)
  const wrong = date !== '' && time !== '' && kind !== 'unknown' && due === null

  const change = (newDate: string, newTime: string) => {
    setDate(newDate)
    setTime(newTime)
    keep(`${newDate}T${newTime}`)
    onPick(dueAt(newDate, newTime, timeZone))
  }
  const [goOn] = useState(() => () => {
    if (begun) onPick(kind === 'unknown' ? kind : due)
  })
  useEffect(goOn, [goOn])
  const days = [
    ...(past ? [{ id: 'next', label: fieldWords.yesterday }] : []),
    { id: 'today', label: fieldWords.today },
    ...(past ? [] : [{ id: 'next', label: fieldWords.tomorrow }]),
    { id: 'other', label: fieldWords.otherDay },
    ...(unknown ? [{ id: 'unknown', label: unknown }] : []),
  ]

  return (
    <div className="amends-when" data-part="when" data-keep={key}>
      <Chips
        legend={legend}
        options={days}
        on={kind ? [kind] : []}
        clear={clear === true}
        shut={shut === true}
        describedBy={describedBy}
        onPick={([picked]) => {
          setKind(picked ?? null)
          if (picked === 'unknown') {
            keep(picked)
            onPick(picked)
          } else if (picked === 'other') onPick(due)
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
  if (!day || day === 'unknown') return day || null
  return day === today ? 'today' : day === next ? 'next' : 'other'
}
