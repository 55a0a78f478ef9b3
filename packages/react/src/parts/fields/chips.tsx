import { useId } from 'react'
import type { ReactNode } from 'react'
import type { Option } from '@amends/core'
import { Act } from './act'
import { words } from './words'

interface ChipsProps {
  readonly legend: ReactNode
  readonly options: readonly Option[]
  /** The ids that are on. One of them: radios. Any of them: checkboxes. */
  readonly on: readonly string[]
  readonly onPick: (ids: readonly string[]) => void
  readonly any?: boolean
  readonly shut?: boolean | undefined
  readonly clear?: boolean
  readonly describedBy?: string | undefined
}

/** Native radios or checkboxes in a fieldset, drawn as chips. Shut ones can be reached, not changed. */
export function Chips(props: ChipsProps) {
  const { legend, options, on, onPick, any, shut, clear, describedBy } = props
  const name = useId()
  const pick = (id: string) => {
    if (shut) return
    const others = any ? on.filter((other) => other !== id) : []
    onPick(on.includes(id) ? others : [...others, id])
  }
  return (
    <fieldset
      className="amends-chips"
      data-clear={clear || undefined}
      aria-describedby={describedBy}
    >
      <legend className="amends-label">{legend}</legend>
      {options.map(({ id, label }) => (
        <label key={id} className="amends-chip">
          <input
            type={any ? 'checkbox' : 'radio'}
            name={name}
            value={id}
            checked={on.includes(id)}
            aria-disabled={shut || undefined}
            aria-describedby={describedBy}
            onChange={() => pick(id)}
          />
          <span>{label}</span>
        </label>
      ))}
      {clear && !shut && on.some(Boolean) && (
        <Act
          onClick={({ currentTarget }) => {
            currentTarget.closest('fieldset')?.querySelector('input')?.focus()
            onPick([])
          }}
        >
          {words.clear}
        </Act>
      )}
    </fieldset>
  )
}
