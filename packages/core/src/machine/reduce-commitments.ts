import { promised, type CaseRecord, type Commitment } from './record'
import { changed, type Reducers } from './reducers'

function change({ commitments }: CaseRecord, id: string, changes: Partial<Commitment>) {
  return { commitments: changed(commitments, id, changes) }
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
  'commitment.kept': (record, { commitment, note = null }) => {
    const { commitments } = change(record, commitment, { state: 'kept', note })
    // Nobody is owed news of a fix that is done.
    const moot = ({ parent, kind, state }: Commitment) =>
      parent === commitment && kind === 'update' && state === 'open'
    return {
      commitments: commitments.map((made) =>
        moot(made) ? { ...made, state: 'withdrawn' as const } : made,
      ),
    }
  },
  'commitment.broken': (record, { commitment, reason: note }) =>
    change(record, commitment, { state: 'broken', note }),
  'commitment.withdrawn': (record, { commitment, reason: note }) =>
    change(record, commitment, { state: 'withdrawn', note }),
  'commitment.moved': (record, { commitment, due, reason: note }) =>
    change(record, commitment, { due, note }),
  'commitment.fell-due': (record, { commitment, due }) => {
    const made = record.commitments.find(({ id }) => id === commitment)
    return change(record, commitment, { fellDue: [...(made?.fellDue ?? []), due] })
  },
  'commitment.delegated': (record, { commitment, to: owner, check: id, checkDue: due }) => {
    const { commitments } = change(record, commitment, { owner, delegated: true })
    const what = commitments.find((made) => made.id === commitment)?.what ?? ''
    const others = commitments.map((made) =>
      made.parent === commitment && made.kind === 'delegate-check' && made.state === 'open'
        ? { ...made, state: 'withdrawn' as const }
        : made,
    )
    const check = { id, kind: 'delegate-check', what, due, parent: commitment } as const
    return { commitments: [...others, promised(record, check)] }
  },
}
