import { useEffect, useRef, useState } from 'react'
import type { Due } from '@amends/core'
import { hasFocus } from '../../internals/environment'
import type { FieldProps } from './answer'
import { useKept } from './kept'
import { When } from './when'

const dueOr = (value: unknown) =>
  typeof value === 'object' && value !== null && 'instant' in value ? (value as Due) : null

/** A time, as a day, an hour and a zone; recorded when one of its controls is left. */
export function DateField({ field, label, describedBy, answer }: FieldProps) {
  const value = dueOr(field.value)
  const root = useRef<HTMLDivElement>(null)
  const { kept, keep } = useKept(field.id)
  const picked = useRef(value)
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    const recorded = dueOr(field.value)
    if (picked.current?.instant === recorded?.instant || kept || hasFocus(root.current)) return
    picked.current = recorded
    setTurn((before) => before + 1)
  }, [field.value, kept])

  return (
    <div
      ref={root}
      onBlur={({ currentTarget: { dataset } }) => {
        const { current } = picked
        if (field.shut || dataset['pending'] === undefined) return
        delete dataset['pending']
        if (current) keep('')
        if (current?.instant !== value?.instant) void answer(current)
      }}
    >
      <When
        key={turn}
        name={field.id}
        legend={label}
        value={value}
        past={field.id === 'happened-at'}
        clear
        shut={field.shut !== null}
        describedBy={describedBy}
        onPick={(now) => {
          picked.current = now === 'unknown' ? null : now
          root.current?.setAttribute('data-pending', '')
        }}
      />
    </div>
  )
}
