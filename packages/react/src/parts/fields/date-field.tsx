import { useEffect, useRef, useState } from 'react'
import type { Due } from '@amends/core'
import { hasFocus } from '../../internals/environment'
import type { FieldProps } from './answer'
import { When } from './when'

const dueOr = (value: unknown) =>
  typeof value === 'object' && value !== null && 'instant' in value ? (value as Due) : null

/** A time, as a day, an hour and a zone; recorded when one of its controls is left. */
export function DateField({ field, label, describedBy, answer }: FieldProps) {
  const value = dueOr(field.value)
  const root = useRef<HTMLDivElement>(null)
  const picked = useRef(value)
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    const recorded = dueOr(field.value)
    if (picked.current?.instant === recorded?.instant || hasFocus(root.current)) return
    picked.current = recorded
    setTurn((before) => before + 1)
  }, [field.value])

  return (
    <div
      ref={root}
      onBlur={() => {
        if (field.shut || picked.current?.instant === value?.instant) return
        void answer(picked.current)
      }}
    >
      <When
        key={turn}
        legend={label}
        value={value}
        past={field.id === 'happened-at'}
        clear
        shut={field.shut !== null}
        describedBy={describedBy}
        onPick={(now) => {
          picked.current = now === 'unknown' ? null : now
        }}
      />
    </div>
  )
}
