import type { OwedView } from '@amends/core'
import { useSayWhen } from '../../case/use-say-when'
import { CommitmentData } from './data-attributes'
import { stateWords, words } from './words'

interface DueTagProps {
  readonly owed: OwedView
  /** "due today 15:00" says no more than "due 15:00". */
  readonly short?: boolean
}

/** When it is due, in words, with a mark whose shape tells the state. */
export function DueTag({ owed: { due, state }, short }: DueTagProps) {
  const sayWhen = useSayWhen()
  return (
    <span className="amends-due" dir="auto" {...{ [CommitmentData.state]: state }}>
      {stateWords[state] && <b>{stateWords[state]} </b>}
      <time dateTime={due?.instant}>
        {due ? sayWhen(due, short && state === 'due') : words.undated}
      </time>
    </span>
  )
}
