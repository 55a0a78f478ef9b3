import { useId, useRef, useState, type ComponentPropsWithoutRef, type Ref } from 'react'
import type { DraftResult } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useRefs } from '../../internals/create-part'
import { copyText } from '../../internals/environment'
import { Act } from './act'
import { grow } from './grow'
import { overWords, words } from './words'

interface Over {
  readonly count: number
  readonly rest: string
  readonly copied: boolean | null
}

interface HeldProps extends ComponentPropsWithoutRef<'textarea'> {
  /** Keeps what is typed so far, and answers how much of it. */
  readonly keep: (text: string) => DraftResult
  readonly area?: Ref<HTMLTextAreaElement> | undefined
}

/** What was left out of `whole`: never less than what did not fit, at worst a little more. */
const restOf = (whole: string, kept: string) =>
  whole.slice(whole.startsWith(kept) ? kept.length : kept.length - whole.length)

/** A paste that would come this near the cap is looked at before the browser lays it out. */
const large = 60_000

/**
 * A textarea that grows with its text and is held at the cap: what did not fit is told, to be
 * copied. A paste of a megabyte would freeze the page before it could be cut, so it is cut first.
 */
export function Held({ keep, area, 'aria-describedby': describedBy, ...props }: HeldProps) {
  const { announce } = useRecovery()
  const id = useId()
  const own = useRef<HTMLTextAreaElement>(null)
  const [over, setOver] = useState<Over | null>(null)
  const ref = useRefs(own, area)

  const hold = (node: HTMLTextAreaElement, whole = node.value) => {
    const kept = keep(whole)
    if (kept.over || whole !== node.value) node.value = kept.text
    if (kept.over) {
      announce(overWords(kept.over))
      setOver({ count: kept.over, rest: restOf(whole, kept.text), copied: null })
    }
    grow(node)
  }

  return (
    <>
      <textarea
        className="amends-input"
        {...props}
        ref={ref}
        dir="auto"
        aria-describedby={over ? `${id} ${describedBy ?? ''}` : describedBy}
        onInput={(event) => {
          // What an input method composes in is not to be touched, but it is kept.
          if (event.nativeEvent.isComposing) keep(event.currentTarget.value)
          else hold(event.currentTarget)
          props.onInput?.(event)
        }}
        onCompositionEnd={({ currentTarget }) => hold(currentTarget)}
        onPaste={(event) => {
          const { value, selectionStart, selectionEnd, readOnly } = event.currentTarget
          const pasted = event.clipboardData.getData('text')
          if (readOnly || value.length + pasted.length < large) return
          event.preventDefault()
          const whole = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd)
          hold(event.currentTarget, whole)
        }}
      />
      {over && (
        <div className="amends-over" data-part="over">
          <p id={id} className="amends-problem">
            {overWords(over.count)}
          </p>
          <Act
            data-look="plain"
            // A gap shuts when it is left, and what did not fit would go with it.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() =>
              void copyText(own.current, over.rest).then((copied) => setOver({ ...over, copied }))
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
