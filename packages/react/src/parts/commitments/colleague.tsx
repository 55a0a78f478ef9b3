import { useState } from 'react'
import type { Due } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useUi } from '../../case/ui'
import { formatDue } from '../../internals/format'
import { Act } from '../fields/act'
import { Line } from '../fields/composer'
import { When, type Picked } from '../fields/when'
import { checkWall, dueAt } from '../fields/wall'
import { commitmentWords as words } from './words'

/** When to check on somebody who is due then: before the customer's date. */
export const checkFor = (due: Due | null, now: number) => {
  if (!due) return null
  const wall = checkWall(due, now)
  return dueAt(wall.slice(0, 10), wall.slice(11), due.zone)
}

interface ColleagueProps {
  /** What the colleague is due by; the check comes before it. */
  readonly due: Due | null
  readonly focus?: boolean
  /** The time of the check that the agent picked; null leaves the one that is offered. */
  readonly onCheck: (check: Picked) => void
}

/** Who does it, and when the agent checks on them. */
export function Colleague({ due, focus, onCheck }: ColleagueProps) {
  const { locale, timeZone } = useRecovery()
  const now = useUi((ui) => ui.now)
  const [own, setOwn] = useState(false)
  const check = checkFor(due, now)
  return (
    <>
      <Line name="who" label={words.colleagueName} {...(focus && { focus })} />
      {check && !own ? (
        <p className="amends-quiet amends-inline">
          {words.checkAt(formatDue(check, now, locale, timeZone))}{' '}
          <Act
            onClick={({ currentTarget }) => {
              const section = currentTarget.closest<HTMLElement>('[data-part="composer"]')
              setOwn(true)
              section?.querySelector<HTMLElement>('[data-line="who"]')?.focus()
            }}
          >
            {words.change}
          </Act>
        </p>
      ) : (
        <When name="check" legend={words.checkBy} value={null} onPick={onCheck} />
      )}
    </>
  )
}
