import { useEffect, useId, useRef } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { hasFocus } from '../../internals/environment'
import { textOf, type FieldProps } from './answer'
import { isEnter } from './composer'
import { grow } from './grow'
import { Held } from './held'

/**
 * A text that is being typed: a key press is kept as a draft and renders nothing; leaving the
 * field records it.
 */
export function TextField({ field, label, describedBy, answer }: FieldProps) {
  const { recovery } = useRecovery()
  const { id: name, input, shut } = field
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const text = textOf(recovery, name)

  useEffect(() => {
    const node = area.current
    if (!node) return
    if (!hasFocus(node) && recovery.draftOf(name) === null) node.value = text
    grow(node)
  }, [recovery, name, text])

  const record = ({ value }: HTMLTextAreaElement) => {
    if (!shut && value !== textOf(recovery, name)) void answer(value.trim() ? value : null)
  }

  return (
    <>
      <label htmlFor={id} className="amends-label">
        {label}
      </label>
      <Held
        area={area}
        id={id}
        keep={(typed) => recovery.draft(name, typed)}
        rows={input === 'text' ? 1 : 2}
        defaultValue={recovery.draftOf(name) ?? text}
        readOnly={shut !== null}
        aria-disabled={shut !== null || undefined}
        aria-describedby={describedBy}
        onKeyDown={(event) => {
          if (input !== 'text' || !isEnter(event)) return
          event.preventDefault()
          record(event.currentTarget)
        }}
        onBlur={({ currentTarget }) => record(currentTarget)}
      />
    </>
  )
}
