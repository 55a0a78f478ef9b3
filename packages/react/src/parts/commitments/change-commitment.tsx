import { useState, type ReactNode } from 'react'
import type { Due, OwedView } from '@amends/core'
import { Chips } from '../fields/chips'
import { Composer, Line, type Written } from '../fields/composer'
import { timeOf, When, type Picked } from '../fields/when'
import { isPast } from './news'
import { useOrder } from './use-order'
import { useColleague } from './use-colleague'
import { changeWords, words } from './words'

export type Change = keyof typeof changeWords

const told = [
  { id: 'yes', label: words.toldYes },
  { id: 'no', label: words.toldNo },
]

/** What a promise that is with a colleague already is called to be given to another one. */
export const labelOf = (change: Change, { delegated }: OwedView) =>
  change === 'handOver' && delegated ? words.handOn : changeWords[change][0]

interface ChangeProps {
  readonly owed: OwedView
  readonly change: Change
  readonly onDone: () => void
  /** What to tell the customer before it moves to the time that is picked. */
  readonly tell?: (due: Due | null) => ReactNode
}

/** What has to be said before something owed is broken, moved, withdrawn or handed over. */
export function ChangeCommitment({ owed, change, onDone, tell }: ChangeProps) {
  const [to, setTo] = useState<Picked>(null)
  const [know, setKnow] = useState('')
  const { delegation, lines } = useColleague(owed.due)
  const { id: commitment } = owed
  const newTime = useOrder(words.newTime, owed.kind)
  const label = labelOf(change, owed)
  const why = changeWords[change][1]

  const compose = ({ who, reason = '' }: Written) => {
    const due = timeOf(to)
    switch (change) {
      case 'handOver':
        return delegation(commitment, who) ?? { problem: words.needsCheck }
      case 'broken':
        return { type: 'commitment.broken', commitment, reason } as const
      case 'withdraw':
        return { type: 'commitment.withdrawn', commitment, reason } as const
      case 'move':
        if (!due) return { problem: words.needsTime }
        if (isPast(due)) return { problem: words.past }
        if (!know) return { problem: words.needsTold }
        return { type: 'commitment.moved', commitment, due, told: know === 'yes', reason } as const
    }
  }

  return (
    <Composer
      label={label}
      keep={`commitments/${commitment}`}
      compose={compose}
      onDone={onDone}
      onCancel={onDone}
    >
      {why ? <Line name="reason" label={why} needs={words.needsWhy} focus /> : lines(true)}
      {change === 'move' && (
        <>
          <When name="time" legend={newTime} onPick={setTo} />
          {tell?.(timeOf(to))}
          <Chips
            legend={words.told}
            options={told}
            on={[know]}
            onPick={([picked = '']) => setKnow(picked)}
          />
        </>
      )}
    </Composer>
  )
}
