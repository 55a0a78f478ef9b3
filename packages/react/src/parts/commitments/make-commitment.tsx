import { useState } from 'react'
import { newId, type CaseEventInput, type CommitmentKind } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { textOf } from '../fields/answer'
import { Chips } from '../fields/chips'
import { Composer, Line, type Written } from '../fields/composer'
import { timeOf, When, type Picked } from '../fields/when'
import { Every, isPast } from './news'
import { useOrder } from './use-order'
import { useColleague } from './use-colleague'
import { useTasks } from './use-tasks'
import { kindWords, updateWhat, words } from './words'

const kinds: readonly CommitmentKind[] = ['fix', 'update', 'follow-up', 'gesture']
const owners = [
  { id: 'me', label: words.me },
  { id: 'colleague', label: words.colleague },
]

const mayBeUndated = (kind: CommitmentKind) => kind === 'fix' || kind === 'gesture'

/** The newest thing that both agreed on, in words, until it is promised. */
function useAgreed(kind: CommitmentKind) {
  const { recovery } = useRecovery()
  const asked = useView((view) => view.kept.asked)
  const accepted = useView(
    (view) => view.offers.findLast(({ state }) => state === 'accepted')?.text,
  )
  const promised = recovery.log.some(
    (event) => event.type === 'commitment.made' && event.kind === kind,
  )
  if (promised || !mayBeUndated(kind)) return ''
  return textOf(recovery, 'agreement') || accepted || asked || ''
}

function useFirstKind(): CommitmentKind {
  const beat = useView((view) => view.beat?.kind)
  const owed = useView((view) => view.owed)
  const owes = (kind: CommitmentKind) => owed.some((one) => one.kind === kind)
  if (beat === 'gesture' || beat === 'follow-up') return beat
  if (beat !== 'thank' && !owes('fix')) return 'fix'
  return owes('follow-up') ? 'update' : 'follow-up'
}

/** What was promised, by when and by whom; with no time known, when there will be news. */
export function MakeCommitment({ onDone }: { readonly onDone: (() => void) | undefined }) {
  const makeTasks = useTasks()
  const { id, name } = useView((view) => view.about.agent)
  const [kind, setKind] = useState(useFirstKind())
  const agreed = useAgreed(kind)
  const [by, setBy] = useState<Picked>(null)
  const [news, setNews] = useState<Picked>(null)
  const [every, setEvery] = useState(0)
  const [owner, setOwner] = useState('me')
  const due = timeOf(by)
  const update = timeOf(news)
  const legend = useOrder(words.by, kind)
  const { delegation, lines } = useColleague(due ?? update)
  const fix = kind === 'fix'
  const openEnded = mayBeUndated(kind)
  const needsNews = fix && by === 'unknown'

  const compose = ({ what = '', who, words: said }: Written) => {
    if (!by) return { problem: openEnded ? words.needsUpdate : words.needsTime }
    if (needsNews && !update) return { problem: words.needsUpdate }
    if (isPast(due) || (needsNews && isPast(update))) return { problem: words.past }
    const commitment = newId()
    const rhythm = every ? { every } : {}
    const made = { type: 'commitment.made', owner: { id, name } } as const
    const promise = { ...made, commitment, kind, what, due, ...(said && { words: said }) }
    const events: CaseEventInput[] = [{ ...promise, ...(kind === 'update' && rhythm) }]
    if (needsNews) {
      const more = { kind: 'update', what: updateWhat(what), due: update } as const
      events.push({ ...made, ...rhythm, ...more, parent: commitment })
    }
    if (owner === 'me') return events
    const handed = delegation(commitment, who)
    return handed ? [...events, handed] : { problem: words.needsCheck }
  }

  return (
    <Composer
      label={words.title}
      keep="commitments"
      submits={[words.add]}
      compose={compose}
      onDone={(_, events) => {
        makeTasks(events)
        onDone?.()
      }}
      onCancel={onDone}
    >
      <label className="amends-label amends-kind">
        {words.kind}
        <select
          className="amends-input"
          value={kind}
          onChange={({ currentTarget }) => {
            setKind(currentTarget.value as CommitmentKind)
            setBy(null)
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {kindWords[one]}
            </option>
          ))}
        </select>
      </label>
      <Line key={kind} name="what" label={words.what} value={agreed} needs={words.needsWhat} />
      <When
        key={`by ${kind}`}
        name="by"
        legend={legend}
        unknown={openEnded ? (fix ? words.unknown : words.noDate) : undefined}
        onPick={setBy}
      />
      {needsNews && <When name="news" legend={words.updateBy} onPick={setNews} />}
      {(needsNews || kind === 'update') && <Every every={every} onPick={setEvery} />}
      <Chips
        legend={words.owner}
        options={owners}
        on={[owner]}
        onPick={([picked = 'me']) => setOwner(picked)}
      />
      {owner === 'colleague' && lines()}
      <details className="amends-fold">
        <summary>{words.keepSaid}</summary>
        <Line name="words" label={words.said} />
      </details>
    </Composer>
  )
}
