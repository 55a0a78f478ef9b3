import { useId } from 'react'
import type { ReactNode } from 'react'
import type { Option } from '@amends/core'
import { Act } from './act'
import { fieldWords } from './words'

interface ChipsProps {
  readonly legend: ReactNode
  readonly options: readonly Option[]
  /** The ids that are on. One of them: radios. Any of them: checkboxes. */
  readonly on: readonly string[]
  readonly any?: boolean
  readonly shut?: boolean
  readonly clear?: boolean
  readonly describedBy?: string | undefined
  readonly onPick: (ids: readonly string[]) => void
  readonly children?: ReactNode
}

/** Native radios or checkboxes in a fieldset, drawn as chips. Shut ones can be reached, not changed. */
export function Chips(props: ChipsProps) {
  const { legend, options, on, any, shut, clear, describedBy, onPick, children } = props
  const name = useId()
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
            onChange={() => {
              if (shut) return
              if (!any) onPick([id])
              else onPick(on.includes(id) ? on.filter((other) => other !== id) : [...on, id])
            }}
          />
          <span>{label}</span>
        </label>
      ))}
      {clear && !shut && on.length > 0 && (
        <Act
          onClick={({ currentTarget }) => {
            currentTarget.closest('fieldset')?.querySelector('input')?.focus()
            onPick([])
          }}
        >
          {fieldWords.clear}
        </Act>
      )}
      {children}
    </fieldset>
  )
}
