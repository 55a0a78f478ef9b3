import { useEffect, useId, useState } from 'react'
import type { ReactNode } from 'react'
import { dueOf, wallOf, type Due } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useSayWhen } from '../../case/use-say-when'
import { useUi } from '../../case/ui'
import { Chips } from './chips'
import { useKept } from './kept'
import { dayAfter, zoneText } from './wall'
import { words, zoneWords } from './words'

/** What was picked: a time; null while it is not whole; `unknown` when the agent said so. */
export type Picked = Due | null | 'unknown'

interface WhenProps {
  /** The name under which what is picked so far is kept. */
  readonly name: string
  readonly legend: ReactNode
  readonly value?: Due | null
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
export function When({ name, value, onPick, past, unknown, shut, ...chips }: WhenProps) {
  const { locale, timeZone } = useRecovery()
  const now = useUi((ui) => ui.now)
  const sayWhen = useSayWhen()
  const id = useId()
  const today = (wallOf(now, timeZone) ?? new Date(now).toISOString()).slice(0, 10)
  const { key, kept, keep } = useKept(name)
  const [begun] = useState(kept)
  const wall = begun || (value && wallOf(value.instant, timeZone)) || ''
  const [day = '', hour = ''] = wall.split('T')
  const days = [
    { id: today, label: words.today },
    past
      ? { id: dayAfter(today, -1), label: words.yesterday }
      : { id: dayAfter(today, 1), label: words.tomorrow },
    { id: 'other', label: words.otherDay },
    ...(unknown ? [{ id: 'unknown', label: unknown }] : []),
  ]
  if (past) days.unshift(...days.splice(1, 1))
  const [chip, setChip] = useState(() =>
    days.some(({ id: known }) => known === day) ? day : day && 'other',
  )
  const [date, setDate] = useState(day)
  const [time, setTime] = useState(hour)
  const due = dueOf(`${date}T${time}`, timeZone)
  const wrong = Boolean(date && time) && !due

  const change = (newDate: string, newTime: string) => {
    setDate(newDate)
    setTime(newTime)
    keep(`${newDate}T${newTime}`)
    onPick(dueOf(`${newDate}T${newTime}`, timeZone))
  }

  const [goOn] = useState(() => () => {
    if (begun) onPick(begun === 'unknown' ? begun : due)
  })
  useEffect(goOn, [goOn])

  return (
    <div className="amends-when" data-part="when" data-keep={key}>
      <Chips
        {...chips}
        options={days}
        on={[chip]}
        shut={shut}
        onPick={([picked = '']) => {
          setChip(picked)
          if (picked === 'unknown') {
            keep(picked)
            onPick(picked)
          } else if (picked === 'other') onPick(due)
          else change(picked, picked && time)
        }}
      />
      {chip && chip !== 'unknown' && (
        <div className="amends-times">
          {chip === 'other' && (
            <input
              type="date"
              aria-label={words.date}
              className="amends-input"
              value={date}
              readOnly={shut}
              onChange={({ currentTarget }) => change(currentTarget.value, time)}
            />
          )}
          <input
            type="time"
            aria-label={words.time}
            className="amends-input"
            value={time}
            readOnly={shut}
            aria-describedby={id}
            aria-invalid={wrong || undefined}
            onChange={({ currentTarget }) => change(date, currentTarget.value.slice(0, 5))}
          />
          <p id={id} className={wrong ? 'amends-problem' : 'amends-quiet'}>
            {wrong ? words.notATime : zoneWords(due && sayWhen(due), zoneText(timeZone, locale))}
          </p>
        </div>
      )}
    </div>
  )
}

/** The time that was picked, if one was. */
export const timeOf = (picked: Picked): Due | null => (picked === 'unknown' ? null : picked)
