import { promised, type CaseRecord, type Commitment } from './record'
import { changed, type Reducers } from './reducers'

function change({ commitments }: CaseRecord, id: string, changes: Partial<Commitment>) {
  return { commitments: changed(commitments, id, changes) }
}

/** Those of the kinds that stood open for the sake of `parent` are owed no longer. */
function settled(
  { commitments }: Pick<CaseRecord, 'commitments'>,
  parent: string,
  ...kinds: readonly Commitment['kind'][]
): readonly Commitment[] {
  return commitments.map((made) =>
    made.parent === parent && kinds.includes(made.kind) && made.state === 'open'
      ? { ...made, state: 'withdrawn' as const }
      : made,
  )
}

export const commitmentReducers: Reducers<
  | 'commitment.made'
  | 'commitment.kept'
  | 'commitment.broken'
  | 'commitment.withdrawn'
  | 'commitment.moved'
  | 'commitment.delegated'
  | 'commitment.fell-due'
> = {
  'commitment.made': (record, event) => {
    const {
      commitment: id,
      kind,
      what,
      due,
      owner,
      every = null,
      words = null,
      parent = null,
    } = event
    const made = promised(record, { id, kind, what, due, owner, every, words, parent })
    return { commitments: [...record.commitments, made] }
  },
  // Nobody is owed news of a fix that is done.
  'commitment.kept': (record, { commitment, note = null }) => ({
    commitments: settled(change(record, commitment, { state: 'kept', note }), commitment, 'update'),
  }),
  // What will not be done needs no check; news of it is owed until it is called off.
  'commitment.broken': (record, { commitment, reason: note }) => ({
    commitments: settled(
      change(record, commitment, { state: 'broken', note }),
      commitment,
      'delegate-check',
    ),
  }),
  'commitment.withdrawn': (record, { commitment, reason: note }) => ({
    commitments: settled(
      change(record, commitment, { state: 'withdrawn', note }),
      commitment,
      'update',
      'delegate-check',
    ),
  }),
  'commitment.moved': (record, { commitment, due, reason: note }) => ({
    ...change(record, commitment, { due, note }),
    round: { ...record.round, moved: [...record.round.moved, commitment] },
  }),
  'commitment.fell-due': (record, { commitment, due }) => {
    const made = record.commitments.find(({ id }) => id === commitment)
    return change(record, commitment, { fellDue: [...(made?.fellDue ?? []), due] })
  },
  'commitment.delegated': (record, { commitment, to: owner, check: id, checkDue: due }) => {
    const kind = 'delegate-check'
    const handed = change(record, commitment, { owner, delegated: true })
    const what = record.commitments.find((made) => made.id === commitment)?.what ?? ''
    const check = promised(record, { id, kind, what, due, parent: commitment })
    return { commitments: [...settled(handed, commitment, kind), check] }
  },
}
