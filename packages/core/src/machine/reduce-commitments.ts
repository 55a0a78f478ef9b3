import { promised, type CaseRecord, type Commitment } from './record'
import type { Reducers } from './reduce'

function change(
  record: CaseRecord,
  id: string,
  changes: (commitment: Commitment) => Partial<Commitment>,
): CaseRecord {
  return {
    ...record,
    commitments: record.commitments.map((commitment) =>
      commitment.id === id ? { ...commitment, ...changes(commitment) } : commitment,
    ),
  }
}

/** Nobody is owed news of a fix that is done. */
function withoutUpdatesOn(record: CaseRecord, fix: string): CaseRecord {
  return {
    ...record,
    commitments: record.commitments.map((made) =>
      made.parent === fix && made.kind === 'update' && made.state === 'open'
        ? { ...made, state: 'withdrawn' }
        : made,
    ),
  }
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
  'commitment.made': (record, event) => ({
    ...record,
    commitments: [
      ...record.commitments,
      promised(record, {
        id: event.commitment,
        kind: event.kind,
        what: event.what,
        due: event.due,
        every: event.every ?? null,
        owner: event.owner,
        words: event.words ?? null,
        parent: event.parent ?? null,
      }),
    ],
  }),
  'commitment.kept': (record, event) => {
    const kept = change(record, event.commitment, () => ({
      state: 'kept',
      note: event.note ?? null,
    }))
    return withoutUpdatesOn(kept, event.commitment)
  },
  'commitment.broken': (record, event) =>
    change(record, event.commitment, () => ({ state: 'broken', note: event.reason })),
  'commitment.withdrawn': (record, event) =>
    change(record, event.commitment, () => ({ state: 'withdrawn', note: event.reason })),
  'commitment.moved': (record, event) =>
    change(record, event.commitment, () => ({ due: event.due, note: event.reason })),
  'commitment.fell-due': (record, event) =>
    change(record, event.commitment, ({ fellDue }) => ({ fellDue: [...fellDue, event.due] })),
  'commitment.delegated': (record, event) => {
    const handed = change(record, event.commitment, () => ({ owner: event.to, delegated: true }))
    const parent = record.commitments.find(({ id }) => id === event.commitment)
    const check = promised(record, {
      id: event.check,
      kind: 'delegate-check',
      what: parent?.what ?? '',
      due: event.checkDue,
      parent: event.commitment,
    })
    return { ...handed, commitments: [...handed.commitments, check] }
  },
}
