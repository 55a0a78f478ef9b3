import type { OwedView } from '@amends/core'
import { useSayWhen } from '../../case/use-say-when'
import { CommitmentData } from './data-attributes'
import { stateWords, words } from './words'

type Dated = Pick<OwedView, 'due' | 'state'>

interface DueTagProps {
  readonly owed: Dated
  /** "due today 15:00" says no more than "due 15:00". */
  readonly short?: boolean
}

/** When it is due, in words, with a mark whose shape tells the state. */
export function DueTag({ owed, short }: DueTagProps) {
  const sayWhen = useSayWhen()
  const { due, state } = owed
  return <DueMark owed={owed} when={due && sayWhen(due, short && state === 'due')} />
}

/** The mark and the words, where the words for the time are known. */
export const DueMark = ({ owed: { due, state }, when }: { owed: Dated; when: string | null }) => (
  <span className="amends-due" dir="auto" {...{ [CommitmentData.state]: state }}>
    {stateWords[state] && <b>{stateWords[state]} </b>}
    <time dateTime={due?.instant}>{when ?? words.undated}</time>
  </span>
)
