import { useEffect, useRef, useState } from 'react'
import type { Due, Value } from '@amends/core'
import { hasFocus } from '../../internals/environment'
import type { FieldProps } from './answer'
import { useKept } from './kept'
import { timeOf, When } from './when'

const isDue = (value: Value | null): value is Due => 'instant' in Object(value)

/** A time, as a day, an hour and a zone; recorded when one of its controls is left. */
export function DateField({ field, label, describedBy, answer }: FieldProps) {
  const value = isDue(field.value) ? field.value : null
  const root = useRef<HTMLDivElement>(null)
  const { kept, keep } = useKept(field.id)
  const picked = useRef(value)
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    if (picked.current?.instant === value?.instant || kept || hasFocus(root.current)) return
    picked.current = value
    setTurn((before) => before + 1)
  }, [value, kept])

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
          picked.current = timeOf(now)
          root.current?.setAttribute('data-pending', '')
        }}
      />
    </div>
  )
}
