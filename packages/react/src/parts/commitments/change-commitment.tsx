import { useState } from 'react'
import type { OwedView } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useUi } from '../../case/ui'
import { Chips } from '../fields/chips'
import { Composer, Line, type Read, type Refusal } from '../fields/composer'
import { refusalOf } from '../fields/refusal'
import { When, type Picked } from '../fields/when'
import { checkFor, Colleague } from './colleague'
import { isPast } from './news'
import { colleague } from './tasks'
import { commitmentWords as words } from './words'

export type Change = 'broken' | 'move' | 'withdraw' | 'handOver'

const told = [
  { id: 'yes', label: words.toldYes },
  { id: 'no', label: words.toldNo },
]
const whyOf = { broken: words.brokenWhy, move: words.moveWhy, withdraw: words.withdrawWhy }

/** What a promise that is with a colleague already is called to be given to another one. */
export const labelOf = (change: Change, { delegated }: OwedView) =>
  words[change === 'handOver' && delegated ? 'handOn' : change]

interface ChangeProps {
  readonly owed: OwedView
  readonly change: Change
  readonly onDone: () => void
}

/** What has to be said before something owed is broken, moved, withdrawn or handed over. */
export function ChangeCommitment({ owed, change, onDone }: ChangeProps) {
  const { recovery } = useRecovery()
  const now = useUi((ui) => ui.now)
  const [to, setTo] = useState<Picked>(null)
  const [know, setKnow] = useState<string | null>(null)
  const [check, setCheck] = useState<Picked>(null)
  const { id: commitment } = owed
  const label = labelOf(change, owed)

  const eventFor = (read: Read): Refusal | Parameters<typeof recovery.send>[0] => {
    const reason = read('reason')
    if (change === 'handOver') {
      const checkDue = check && check !== 'unknown' ? check : checkFor(owed.due, now)
      if (!read('who')) return { reason: words.needsWho, at: 'who' }
      if (!checkDue) return { reason: words.needsCheck }
      return { type: 'commitment.delegated', commitment, to: colleague(read('who')), checkDue }
    }
    if (!reason) return { reason: words.needsWhy, at: 'reason' }
    if (change === 'broken') return { type: 'commitment.broken', commitment, reason }
    if (change === 'withdraw') return { type: 'commitment.withdrawn', commitment, reason }
    if (!to || to === 'unknown') return { reason: words.needsTime }
    if (isPast(to)) return { reason: words.past }
    if (!know) return { reason: words.needsTold }
    return { type: 'commitment.moved', commitment, due: to, told: know === 'yes', reason }
  }

  return (
    <Composer
      label={label}
      keep={`commitments/${commitment}`}
      submits={[label]}
      onCancel={onDone}
      onSubmit={async (read) => {
        const event = eventFor(read)
        if (!('type' in event) && !Array.isArray(event)) return event as Refusal
        const refused = await refusalOf(recovery.send(event))
        if (!refused) onDone()
        return refused
      }}
    >
      {change === 'handOver' ? (
        <Colleague due={owed.due} focus onCheck={setCheck} />
      ) : (
        <Line name="reason" label={whyOf[change]} focus />
      )}
      {change === 'move' && (
        <>
          <When name="time" legend={words.newTime} value={null} onPick={setTo} />
          <Chips
            legend={words.told}
            options={told}
            on={know ? [know] : []}
            onPick={([picked]) => setKnow(picked ?? null)}
          />
        </>
      )}
    </Composer>
  )
}
