import type { KeyboardEvent, PointerEvent } from 'react'
import { useKept } from '../kept/kept'
import { narrowest, setWidth, settings, widest } from '../settings/settings'

const step = 8
const fits = 360

const hold = (event: PointerEvent<HTMLDivElement>) =>
  event.currentTarget.setPointerCapture(event.pointerId)

/** The edge of the panel: drag it, or press the arrows, Home and End. Double press: the usual width. */
export function Splitter() {
  const { width } = useKept(settings)

  const onKeyDown = (event: KeyboardEvent) => {
    const to: Partial<Record<string, number>> = {
      ArrowLeft: width + step,
      ArrowRight: width - step,
      Home: widest,
      End: narrowest,
    }
    const next = to[event.key]
    if (next === undefined) return
    event.preventDefault()
    setWidth(next)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const edge = event.currentTarget.getBoundingClientRect()
    setWidth(width + (edge.left + edge.width / 2 - event.clientX))
  }

  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-label="Width of the recovery column"
      aria-orientation="vertical"
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={width}
      aria-valuetext={`${width} pixels`}
      onKeyDown={onKeyDown}
      onPointerDown={hold}
      onPointerMove={onPointerMove}
      onDoubleClick={() => setWidth(fits)}
    />
  )
}
