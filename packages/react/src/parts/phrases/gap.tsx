import type { GapView } from '@amends/core'
import { useRef, useState } from 'react'
import { useReadOnly } from '../../case/use-view'
import { showMarks } from '../../internals/format'
import { fillGap } from '../../internals/words'
import { PhrasesData } from './data-attributes'
import { isEnter } from '../fields/composer'
import { Held } from '../fields/held'
import { focusIt } from '../fields/keep-focus'
import { useKept } from '../fields/kept'
import { useFill } from './use-fill'

interface GapProps {
  readonly beat: string
  readonly gap: GapView
}

/** A gap of a phrase: its value, or a button that turns into an input in place. */
export function Gap({ beat, gap: { gap, label, value } }: GapProps) {
  const { inPlace, fill, goThere } = useFill(beat, gap)
  const readOnly = useReadOnly()
  const [typing, setTyping] = useState(false)
  const { kept, keep } = useKept(`gap/${gap}`)
  const focusNext = useRef(false)
  const data = {
    'data-part': 'gap',
    [PhrasesData.gap]: gap,
    [PhrasesData.state]: value === null ? 'empty' : 'filled',
  }
  if (value !== null) {
    return (
      <bdi className="amends-gap" {...data}>
        {showMarks(value)}
      </bdi>
    )
  }
  const end = (text: string, pressed: boolean) => {
    focusNext.current = pressed
    setTyping(false)
    keep('')
    if (text.trim()) fill(text.trim())
  }
  if (typing) {
    return (
      <Held
        className="amends-input amends-gap-input"
        {...data}
        aria-label={fillGap(label)}
        placeholder={label}
        autoComplete="off"
        data-pending=""
        rows={1}
        defaultValue={kept}
        area={focusIt}
        keep={keep}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.parentElement?.contains(relatedTarget)) end(currentTarget.value, false)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') end('', true)
          if (!isEnter(event)) return
          event.preventDefault()
          end(event.currentTarget.value, true)
        }}
      />
    )
  }
  return (
    <button
      type="button"
      ref={(node) => {
        if (focusNext.current) node?.focus()
        focusNext.current = false
      }}
      className="amends-gap"
      {...data}
      aria-label={fillGap(label)}
      aria-disabled={Boolean(readOnly) || undefined}
      onClick={() => {
        if (readOnly) return
        if (inPlace) setTyping(true)
        else goThere()
      }}
    >
      {label}
    </button>
  )
}
