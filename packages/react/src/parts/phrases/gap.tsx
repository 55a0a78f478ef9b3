import type { GapView } from '@amends/core'
import { useRef, useState } from 'react'
import { useView } from '../../case/use-view'
import { showMarks } from '../../internals/format'
import { words } from '../../internals/words'
import { PhrasesData } from './data-attributes'
import { useKept } from '../fields/kept'
import { useFill } from './use-fill'

interface GapProps {
  readonly beat: string
  readonly gap: GapView
}

const focusIt = (node: HTMLInputElement | null) => node?.focus()

/** A gap of a phrase: its value, or a button that turns into an input in place. */
export function Gap({ beat, gap }: GapProps) {
  const fill = useFill(beat, gap.gap)
  const readOnly = useView((view) => view.readOnly !== null)
  const [typing, setTyping] = useState(false)
  const { kept, keep: draft } = useKept(`gap/${gap.gap}`)
  const focusNext = useRef(false)
  const data = { 'data-part': 'gap', [PhrasesData.gap]: gap.gap }

  if (gap.value !== null) {
    return (
      <bdi className="amends-gap" {...data} {...{ [PhrasesData.state]: 'filled' }}>
        {showMarks(gap.value)}
      </bdi>
    )
  }
  if (typing) {
    const keep = (text: string, pressed = false) => {
      focusNext.current = pressed
      setTyping(false)
      draft('')
      if (text.trim()) fill.with(text.trim())
    }
    return (
      <input
        className="amends-gap-input"
        {...data}
        {...{ [PhrasesData.state]: 'empty' }}
        aria-label={words.fillGap(gap.label)}
        placeholder={gap.label}
        autoComplete="off"
        dir="auto"
        data-pending=""
        defaultValue={kept}
        ref={focusIt}
        onInput={(event) => draft(event.currentTarget.value)}
        onBlur={(event) => keep(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') keep(event.currentTarget.value, true)
          if (event.key === 'Escape') keep('', true)
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
      {...{ [PhrasesData.state]: 'empty' }}
      aria-label={words.fillGap(gap.label)}
      aria-disabled={readOnly || undefined}
      onClick={() => {
        if (readOnly) return
        if (fill.inPlace) setTyping(true)
        else fill.elsewhere()
      }}
    >
      {gap.label}
    </button>
  )
}
