import type { PointView } from '@amends/core'
import { memo } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useUi } from '../../case/ui'
import { useFlowWords, useReadOnly, useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { words } from '../../internals/words'
import { usePick } from '../fields/answer'
import { PointsData } from './data-attributes'

/** What to cover in this beat, to be ticked. A tick renders its own point only. */
export const Points = createPart('points', 'ul', function usePoints() {
  const path = useView((view) => view.beat?.path ?? '')
  const ids = useView((view) => view.beat?.points.map(({ id }) => id).join(' '))
  const covered = useView((view) => view.beat?.points.every((point) => point.covered))
  const glance = useUi((ui) => ui.density === 'glance')
  if (glance || !ids) return null
  return {
    'aria-label': words.points,
    [PointsData.state]: covered ? 'covered' : 'open',
    children: ids.split(' ').map((id) => <Point key={`${path} ${id}`} beat={path} id={id} />),
  }
})

const none: PointView = { id: '', text: '', covered: false }

const Point = memo(function Point({ beat, id }: { beat: string; id: string }) {
  const { send } = useRecovery()
  const point = useView((view) => view.beat?.points.find((one) => one.id === id) ?? none)
  const readOnly = Boolean(useReadOnly())
  const flowWords = useFlowWords()
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
        <span className="amends-point-text" {...flowWords}>
          {point.text}
        </span>
      </label>
    </li>
  )
})
