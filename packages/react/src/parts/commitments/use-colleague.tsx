import { useState } from 'react'
import type { Due } from '@amends/core'
import { useSayWhen } from '../../case/use-say-when'
import { useUi } from '../../case/ui'
import { Act } from '../fields/act'
import { Line } from '../fields/composer'
import { checkFor } from '../fields/wall'
import { timeOf, When, type Picked } from '../fields/when'
import { checkAt, words } from './words'

/**
 * The lines that ask which colleague does what is due by `due`, and when the agent checks on them:
 * before that, unless they pick a time. `delegation` makes the event, null while the time is not.
 */
export function useColleague(due: Due | null) {
  const now = useUi((ui) => ui.now)
  const sayWhen = useSayWhen()
  const [picked, pick] = useState<Picked>(null)
  const [own, setOwn] = useState(false)
  const offered = checkFor(due, now)
  const checkDue = timeOf(picked) ?? offered
  return {
    /** The colleague is known by name alone. */
    delegation: (commitment: string, who = '') =>
      checkDue
        ? ({
            type: 'commitment.delegated',
            commitment,
            to: { id: who, name: who },
            checkDue,
          } as const)
        : null,
    lines: (focus?: boolean) => (
      <>
        <Line name="who" label={words.colleagueName} needs={words.needsWho} focus={focus} />
        {offered && !own ? (
          <p className="amends-quiet amends-inline">
            {checkAt(sayWhen(offered))}{' '}
            <Act
              onClick={({ currentTarget }) => {
                const composer = currentTarget.closest('[data-part="composer"]')
                setOwn(true)
                composer?.querySelector<HTMLElement>('[data-line="who"]')?.focus()
              }}
            >
              {words.changeCheck}
            </Act>
          </p>
        ) : (
          <When name="check" legend={words.checkBy} onPick={pick} />
        )}
      </>
    ),
  }
}
