import { useEffect, useId, useRef, useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { copyText, hasFocus } from '../../internals/environment'
import { Act } from './act'
import { textOf, type FieldProps } from './answer'
import { isEnter } from './composer'
import { grow } from './grow'
import { overWords, words } from './words'

interface Over {
  readonly count: number
  readonly rest: string
  readonly copied: boolean | null
}

/** What was left out of `whole`: never less than what did not fit, at worst a little more. */
const restOf = (whole: string, kept: string) =>
  whole.slice(whole.startsWith(kept) ? kept.length : kept.length - whole.length)

/**
 * A text that is being typed: a key press is kept as a draft and renders nothing; leaving the
 * field records it.
 */
export function TextField({ field, label, describedBy, answer }: FieldProps) {
  const { recovery, announce } = useRecovery()
  const { id: name, input, shut } = field
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [over, setOver] = useState<Over | null>(null)
  const text = textOf(recovery, name)

  useEffect(() => {
    const node = area.current
    if (!node) return
    if (!hasFocus(node) && recovery.draftOf(name) === null) node.value = text
    grow(node)
  }, [recovery, name, text])

  const keep = (node: HTMLTextAreaElement) => {
    const whole = node.value
    const kept = recovery.draft(name, whole)
    if (kept.over) {
      node.value = kept.text
      announce(overWords(kept.over))
      setOver({ count: kept.over, rest: restOf(whole, kept.text), copied: null })
    }
    grow(node)
  }
  const record = ({ value }: HTMLTextAreaElement) => {
    if (!shut && value !== textOf(recovery, name)) void answer(value.trim() ? value : null)
  }

  return (
    <>
      <label htmlFor={id} className="amends-label">
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        dir="auto"
        className="amends-input"
        rows={input === 'text' ? 1 : 2}
        defaultValue={recovery.draftOf(name) ?? text}
        readOnly={shut !== null}
        aria-disabled={shut !== null || undefined}
        aria-describedby={over ? `${id}-over ${describedBy ?? ''}` : describedBy}
        onInput={({ currentTarget, nativeEvent }) => {
          // What an input method composes in is not to be touched, but it is kept.
          if (nativeEvent.isComposing) recovery.draft(field.id, currentTarget.value)
          else keep(currentTarget)
        }}
        onCompositionEnd={({ currentTarget }) => keep(currentTarget)}
        onKeyDown={(event) => {
          if (input !== 'text' || !isEnter(event)) return
          event.preventDefault()
          record(event.currentTarget)
        }}
        onBlur={({ currentTarget }) => record(currentTarget)}
      />
      {over && (
        <div className="amends-over" data-part="over">
          <p id={`${id}-over`} className="amends-problem">
            {overWords(over.count)}
          </p>
          <Act
            data-look="plain"
            onClick={() =>
              void copyText(area.current, over.rest).then((copied) => setOver({ ...over, copied }))
            }
          >
            {over.copied ? words.copied : words.copyRest}
          </Act>
          {over.copied === false && (
            <textarea
              readOnly
              className="amends-input"
              aria-label={words.notCopied}
              defaultValue={over.rest}
              ref={selectIt}
            />
          )}
        </div>
      )}
    </>
  )
}

function selectIt(node: HTMLTextAreaElement | null) {
  node?.focus()
  node?.select()
}
