import type { Run } from '../indexed-db/connection'
import { found } from '../indexed-db/transaction'

/** Who is signed in, as the server has it: ids of the team and of the person. */
export type Identity = readonly [team: string, person: string]

/** Remembers on this browser whose a copy is, and who signed in last. */
export interface Register {
  /** Who signed in last, or null. */
  last(): Promise<Identity | null>
  /** Notes who is signed in. Answers whether the copy is theirs: it is of the first who is noted. */
  claim(who: Identity): Promise<boolean>
}

function isSame(one: Identity, other: Identity): boolean {
  return one[0] === other[0] && one[1] === other[1]
}

/** What `/me` says, or null when it names nobody. */
export function identityIn(answer: unknown): Identity | null {
  const { team, person } = Object(answer) as { team?: unknown; person?: unknown }
  const { id } = Object(person) as { id?: unknown }
  return typeof team === 'string' && typeof id === 'string' ? [team, id] : null
}

/** Remembers as long as the page lasts. */
export function memoryRegister(): Register {
  let owner: Identity | null = null
  let last: Identity | null = null
  return {
    last: async () => last,
    async claim(who) {
      last = who
      owner ??= who
      return isSame(owner, who)
    },
  }
}

/** Remembers in the database of the copy, beside the turns that its pages take. */
export function databaseRegister(run: Run): Register {
  return {
    last: () =>
      run(['turns'], 'default', async (table) => {
        const row: IDBRequest<Identity | undefined> = table('turns').get('last')
        return (await found(row)) ?? null
      }),
    claim: (who) =>
      run(['turns'], 'strict', async (table) => {
        const row: IDBRequest<Identity | undefined> = table('turns').get('owner')
        const owner = await found(row)
        table('turns').put(who, 'last')
        if (!owner) table('turns').put(who, 'owner')
        return !owner || isSame(owner, who)
      }),
  }
}
