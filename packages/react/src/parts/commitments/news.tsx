import { useState } from 'react'
import type { Due, OwedView } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { wallOf } from '../../internals/format'
import { Chips } from '../fields/chips'
import { Composer } from '../fields/composer'
import { dayAfter, dueAt } from '../fields/wall'
import { When, type Picked } from '../fields/when'
import { usePromise } from './tasks'
import { commitmentWords as words } from './words'

/** Whether the time is over. */
export const isPast = (due: Due | null) => due !== null && Date.parse(due.instant) <= Date.now()

const rhythms = Object.entries(words.every).map(([id, label]) => ({ id, label }))

interface EveryProps {
  /** Hours between updates; 0 when there is one alone. */
  readonly every: number
  readonly onPick: (every: number) => void
}

/** How often there will be news. */
export const Every = ({ every, onPick }: EveryProps) => (
  <Chips
    legend={words.howOften}
    options={rhythms}
    on={[String(every)]}
    onPick={([picked]) => onPick(Number(picked))}
  />
)

/** The newest promise of news on a fix, and when the next is due by its rhythm. */
function useRhythm(fix: string) {
  const { recovery, timeZone } = useRecovery()
  const last = recovery.log.findLast(
    (event) => event.type === 'commitment.made' && event.kind === 'update' && event.parent === fix,
  )
  const made = last?.type === 'commitment.made' ? last : null
  const every = made?.every ?? 0
  if (!made?.due || every < 24) return { every, next: null }
  const wall = wallOf(Date.parse(made.due.instant), timeZone)
  let next: Due | null = null
  for (let days = every / 24; !next || isPast(next); days += every / 24) {
    next = dueAt(dayAfter(wall.slice(0, 10), days), wall.slice(11), timeZone) ?? next
    if (days > 3660) break
  }
  return { every, next }
}

/** When there will be news of a fix that has no date, asked for as long as there is no answer. */
export function NextNews({ owed }: { readonly owed: OwedView }) {
  const promise = usePromise()
  const { id, name } = useView((view) => view.about.agent)
  const rhythm = useRhythm(owed.id)
  const [due, setDue] = useState<Picked>(rhythm.next)
  const [every, setEvery] = useState(rhythm.every)
  return (
    <Composer
      label={words.addNews}
      keep={`commitments/${owed.id}/news`}
      submits={[words.addNews]}
      onSubmit={async () => {
        if (!due || due === 'unknown') return { reason: words.needsTime }
        if (isPast(due)) return { reason: words.past }
        return promise([
          {
            type: 'commitment.made',
            kind: 'update',
            what: words.updateWhat(owed.what),
            due,
            parent: owed.id,
            owner: { id, name },
            ...(every && { every }),
          },
        ])
      }}
    >
      <When name="news" legend={words.updateBy} value={rhythm.next} onPick={setDue} />
      <Every every={every} onPick={setEvery} />
    </Composer>
  )
}
