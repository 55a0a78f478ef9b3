import type { BeatView, PointView } from '@amends/core'
import { memo } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useUi } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { words } from '../../internals/words'
import { usePick } from '../fields/answer'
import { PointsData } from './data-attributes'

const samePoints = (a: BeatView | null, b: BeatView | null) =>
  a?.path === b?.path &&
  a?.points.length === b?.points.length &&
  Boolean(
    a?.points.every(({ id, text }, at) => id === b?.points[at]?.id && text === b.points[at].text),
  )

/** What to cover in this beat, to be ticked. A tick renders its own point only. */
export const Points = createPart('points', 'ul', function usePoints() {
  const beat = useView((view) => view.beat, samePoints)
  const covered = useView((view) => view.beat?.points.every((point) => point.covered))
  const glance = useUi((ui) => ui.density === 'glance')
  if (glance || !beat?.points.length) return null
  return {
    'aria-label': words.points,
    [PointsData.state]: covered ? 'covered' : 'open',
    children: beat.points.map(({ id }) => (
      <Point key={`${beat.path} ${id}`} beat={beat.path} id={id} />
    )),
  }
})

const none: PointView = { id: '', text: '', covered: false }

const Point = memo(function Point({ beat, id }: { beat: string; id: string }) {
  const { send } = useRecovery()
  const point = useView((view) => view.beat?.points.find((one) => one.id === id) ?? none)
  const readOnly = useView((view) => view.readOnly !== null)
  const [ticked, setTicked] = usePick(point.covered)
  const tick = async (covered: boolean) => {
    setTicked(covered)
    const type = covered ? 'point.covered' : 'point.uncovered'
    const result = await send({ type, beat, point: id })
    if (!result.ok) setTicked(!covered)
  }
  return (
    <li
      className="amends-point"
      data-part="point"
      {...{ [PointsData.state]: ticked ? 'covered' : 'open' }}
    >
      <label className="amends-point-label">
        <input
          type="checkbox"
          className="amends-check"
          checked={ticked}
          aria-disabled={readOnly || undefined}
          onChange={(event) => {
            if (!readOnly) void tick(event.currentTarget.checked)
          }}
        />
        <span className="amends-point-text">{point.text}</span>
      </label>
    </li>
  )
})
