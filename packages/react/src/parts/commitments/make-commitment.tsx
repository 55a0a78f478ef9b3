import { useState } from 'react'
import { newId, type CaseEventInput, type CommitmentKind, type Due } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useUi } from '../../case/ui'
import { useView } from '../../case/use-view'
import { answerOf } from '../fields/answer'
import { Chips } from '../fields/chips'
import { Composer, Line, type Read, type Refusal } from '../fields/composer'
import { When, type Picked } from '../fields/when'
import { checkFor, Colleague } from './colleague'
import { Every, isPast } from './news'
import { colleague, usePromise } from './tasks'
import { commitmentWords as words } from './words'

const kinds = (['fix', 'update', 'follow-up', 'gesture'] as const).map((id) => ({
  id,
  label: words.kinds[id] ?? id,
}))
const owners = [
  { id: 'me', label: words.me },
  { id: 'colleague', label: words.colleague },
]
const unknownOf: { readonly [kind: string]: string } = { fix: words.unknown, gesture: words.noDate }
const timeOf = (picked: Picked): Due | null => (picked === 'unknown' ? null : picked)

/** The newest thing that both agreed on, in words, until it is promised. */
function useAgreed(kind: CommitmentKind) {
  const { recovery } = useRecovery()
  const accepted = useView(
    (view) => view.offers.findLast(({ state }) => state === 'accepted')?.text,
  )
  const asked = useView((view) => view.kept.asked)
  const agreement = answerOf(recovery, 'agreement')
  const promised = recovery.log.some(
    (event) => event.type === 'commitment.made' && event.kind === kind,
  )
  if (promised || (kind !== 'fix' && kind !== 'gesture')) return ''
  return (typeof agreement === 'string' && agreement) || accepted || asked || ''
}

function useFirstKind(): CommitmentKind {
  const beat = useView((view) => view.beat?.kind)
  const owed = useView((view) => view.owed)
  const owes = (kind: CommitmentKind) => owed.some((one) => one.kind === kind)
  if (beat === 'gesture' || beat === 'follow-up') return beat
  if (!owes('fix')) return 'fix'
  return owes('follow-up') ? 'update' : 'follow-up'
}

/** What was promised, by when and by whom; with no time known, when there will be news. */
export function MakeCommitment({ onDone }: { readonly onDone: (() => void) | undefined }) {
  const promise = usePromise()
  const now = useUi((ui) => ui.now)
  const me = useView((view) => view.about.agent)
  const [kind, setKind] = useState(useFirstKind())
  const agreed = useAgreed(kind)
  const [by, setBy] = useState<Picked>(null)
  const [news, setNews] = useState<Picked>(null)
  const [every, setEvery] = useState(0)
  const [mine, setMine] = useState(true)
  const [check, setCheck] = useState<Picked>(null)
  const unknown = unknownOf[kind]
  const undated = by === 'unknown' && unknown !== undefined
  const due = timeOf(by)
  const firm = due ?? timeOf(news)

  const wrong = (read: Read): Refusal | null => {
    if (!read('what')) return { reason: words.needsWhat, at: 'what' }
    if (!due && !undated) return { reason: unknown ? words.needsUpdate : words.needsTime }
    if (undated && kind === 'fix' && !timeOf(news)) return { reason: words.needsUpdate }
    if (isPast(due) || (undated && isPast(timeOf(news)))) return { reason: words.past }
    if (!mine && !read('who')) return { reason: words.needsWho, at: 'who' }
    return null
  }
  const submit = async (read: Read) => {
    const refusal = wrong(read)
    if (refusal) return refusal
    const [what, said] = [read('what'), read('said')]
    const commitment = newId()
    const made = { type: 'commitment.made', owner: { id: me.id, name: me.name } } as const
    const checkDue = timeOf(check) ?? checkFor(firm, now)
    if (!mine && (!checkDue || (due && checkDue.instant >= due.instant))) {
      return { reason: words.needsCheck }
    }
    const rhythm = every ? { every } : {}
    const own = kind === 'update' ? rhythm : {}
    const update = undated && kind === 'fix' ? timeOf(news) : null
    const events: CaseEventInput[] = [
      { ...made, ...own, commitment, kind, what, due, ...(said && { words: said }) },
    ]
    if (update) {
      const text = words.updateWhat(what)
      const next = { kind: 'update', what: text, due: update, parent: commitment } as const
      events.push({ ...made, ...rhythm, ...next })
    }
    if (!mine && checkDue) {
      events.push({
        type: 'commitment.delegated',
        commitment,
        to: colleague(read('who')),
        checkDue,
      })
    }
    const refused = await promise(events)
    if (!refused) onDone?.()
    return refused
  }

  return (
    <Composer
      label={words.title}
      keep="commitments"
      submits={[words.add]}
      onSubmit={submit}
      {...(onDone && { onCancel: onDone })}
    >
      <label className="amends-label amends-kind">
        {words.kind}
        <select
          className="amends-input"
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value as CommitmentKind)}
        >
          {kinds.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Line key={kind} name="what" label={words.what} value={agreed} />
      <When
        key={`by-${kind}`}
        name="by"
        legend={words.by}
        value={null}
        unknown={unknown}
        onPick={setBy}
      />
      {undated && kind === 'fix' && (
        <When name="news" legend={words.updateBy} value={null} onPick={setNews} />
      )}
      {(kind === 'update' || (undated && kind === 'fix')) && (
        <Every every={every} onPick={setEvery} />
      )}
      <Chips
        legend={words.owner}
        options={owners}
        on={[mine ? 'me' : 'colleague']}
        onPick={([picked]) => setMine(picked === 'me')}
      />
      {!mine && <Colleague due={firm} onCheck={setCheck} />}
      <details className="amends-fold">
        <summary>{words.keepSaid}</summary>
        <Line name="said" label={words.said} />
      </details>
    </Composer>
  )
}
