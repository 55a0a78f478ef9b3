import type { GapView } from '@amends/core'
import { useState } from 'react'
import { useView } from '../../case/use-view'
import { showMarks } from '../../internals/format'
import { words } from '../../internals/words'
import { PhrasesData } from './data-attributes'
import { useFill } from './use-fill'

interface GapProps {
  readonly beat: string
  readonly gap: GapView
}

/** A gap of a phrase: its value, or a button that turns into an input in place. */
export function Gap({ beat, gap }: GapProps) {
  const fill = useFill(beat, gap.gap)
  const readOnly = useView((view) => view.readOnly !== null)
  const [typing, setTyping] = useState(false)
  const data = { 'data-part': 'gap', [PhrasesData.gap]: gap.gap }

  if (gap.value !== null) {
    return (
      <bdi className="amends-gap" {...data} {...{ [PhrasesData.state]: 'filled' }}>
        {showMarks(gap.value)}
      </bdi>
    )
  }
  if (typing) {
    const keep = (text: string) => {
      setTyping(false)
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
        ref={(node) => node?.focus()}
        onBlur={(event) => keep(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') keep(event.currentTarget.value)
          if (event.key === 'Escape') setTyping(false)
        }}
      />
    )
  }
  return (
    <button
      type="button"
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
