import { useState } from 'react'
import { dueOf, urgencyOf, wallOf, type Due, type OwedView } from '@amends/core'
import { newest } from '../../case/newest'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { Chips } from '../fields/chips'
import { Composer } from '../fields/composer'
import { dayAfter } from '../fields/wall'
import { timeOf, When, type Picked } from '../fields/when'
import { useTasks } from './use-tasks'
import { everyWords, updateWhat, words } from './words'

/** Whether the time is over. */
export const isPast = (due: Due | null) => urgencyOf(due, Date.now()) === 'late'

const rhythms = Object.entries(everyWords).map(([id, label]) => ({ id, label }))

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
  const { due = null, every = 0 } =
    newest(
      recovery.log,
      'commitment.made',
      ({ kind, parent }) => kind === 'update' && parent === fix,
    ) ?? {}
  const days = every / 24
  const wall = due && wallOf(due.instant, timeZone)
  if (!wall || days < 1) return { every, next: null }
  let next: Due | null = null
  for (let ahead = days; ahead < 3660 && (!next || isPast(next)); ahead += days) {
    next = dueOf(`${dayAfter(wall.slice(0, 10), ahead)}${wall.slice(10)}`, timeZone) ?? next
  }
  return { every, next }
}

/** When there will be news of a fix that has no date, asked for as long as there is no answer. */
export function NextNews({ owed }: { readonly owed: OwedView }) {
  const makeTasks = useTasks()
  const owner = useView((view) => view.about.agent)
  const rhythm = useRhythm(owed.id)
  const [picked, pick] = useState<Picked>(rhythm.next)
  const [every, setEvery] = useState(rhythm.every)
  return (
    <Composer
      label={words.addNews}
      keep={`commitments/${owed.id}/news`}
      compose={() => {
        const due = timeOf(picked)
        if (!due) return { problem: words.needsTime }
        if (isPast(due)) return { problem: words.past }
        const what = updateWhat(owed.what)
        const { id, name } = owner
        const made = { type: 'commitment.made', kind: 'update', what, due } as const
        return { ...made, parent: owed.id, owner: { id, name }, ...(every && { every }) }
      }}
      onDone={(_, events) => makeTasks(events)}
    >
      <When name="news" legend={words.updateBy} value={rhythm.next} onPick={pick} />
      <Every every={every} onPick={setEvery} />
    </Composer>
  )
}
