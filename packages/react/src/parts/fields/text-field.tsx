import { useEffect, useId, useRef, useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { copyText, hasFocus } from '../../internals/environment'
import { Act } from './act'
import { answerOf, type FieldProps } from './answer'
import { isEnter } from './composer'
import { grow } from './grow'
import { fieldWords } from './words'

interface Over {
  readonly count: number
  readonly rest: string
  readonly copied: boolean | null
}

/** What was left out of `whole`: never less than what did not fit, at worst a little more. */
const restOf = (whole: string, kept: string) =>
  whole.startsWith(kept) ? whole.slice(kept.length) : whole.slice(kept.length - whole.length)

/**
 * A text that is being typed: a key press is kept as a draft and renders nothing; leaving the
 * field records it.
 */
export function TextField({ field, label, describedBy, answer }: FieldProps) {
  const { recovery, announce } = useRecovery()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [over, setOver] = useState<Over | null>(null)
  const recorded = () => {
    const value = answerOf(recovery, field.id)
    return typeof value === 'string' ? value : ''
  }

  const text = recorded()

  useEffect(() => {
    const node = area.current
    if (!node) return
    if (!hasFocus(node) && recovery.draftOf(field.id) === null) node.value = text
    grow(node)
  }, [recovery, field.id, text])

  const keep = (node: HTMLTextAreaElement) => {
    grow(node)
    const whole = node.value
    const kept = recovery.draft(field.id, whole)
    if (kept.over === 0) return
    node.value = kept.text
    announce(fieldWords.over(kept.over))
    setOver({ count: kept.over, rest: restOf(whole, kept.text), copied: null })
  }
  const record = (node: HTMLTextAreaElement) => {
    if (field.shut || node.value === recorded()) return
    void answer(node.value.trim() === '' ? null : node.value)
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
        rows={field.input === 'long-text' ? 2 : 1}
        defaultValue={recovery.draftOf(field.id) ?? text}
        readOnly={field.shut !== null}
        aria-disabled={field.shut !== null || undefined}
        aria-describedby={over ? `${id}-over ${describedBy ?? ''}` : describedBy}
        onInput={({ currentTarget, nativeEvent }) => {
          // What an input method composes in is not to be touched, but it is kept.
          if (nativeEvent.isComposing) recovery.draft(field.id, currentTarget.value)
          else keep(currentTarget)
        }}
        onCompositionEnd={({ currentTarget }) => keep(currentTarget)}
        onKeyDown={(event) => {
          if (field.input === 'long-text' || !isEnter(event)) return
          event.preventDefault()
          record(event.currentTarget)
        }}
        onBlur={({ currentTarget }) => record(currentTarget)}
      />
      {over && (
        <div className="amends-over" data-part="over">
          <p id={`${id}-over`} className="amends-problem">
            {fieldWords.over(over.count)}
          </p>
          <Act
            data-look="plain"
            onClick={() =>
              void copyText(area.current, over.rest).then((copied) => setOver({ ...over, copied }))
            }
          >
            {over.copied ? fieldWords.copied : fieldWords.copyRest}
          </Act>
          {over.copied === false && (
            <textarea
              readOnly
              className="amends-input"
              aria-label={fieldWords.notCopied}
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
