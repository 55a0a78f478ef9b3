// A worker as a process of its own, to be killed: node due-worker.mjs <url> <keys> <name>
import { sql } from 'drizzle-orm'
import { runDue } from '../src/care/run-due'
import { openDatabase } from '../src/database/open-database'
import { rowsOf } from '../src/database/rows'
import { hashChain } from '../src/keys/chain'
import { folderKeyring } from '../src/keys/folder-keyring'

const [url = '', keys = '', worker = ''] = process.argv.slice(2)
const database = await openDatabase({ url, connections: 2 })
const sealing = { keyring: folderKeyring(keys), chain: hashChain }

/** Says that it is at work, so that whoever kills it knows when. */
const talking: typeof database = {
  ...database,
  inTeam(team, work) {
    process.stdout.write('.')
    return database.inTeam(team, work)
  },
}

async function isAllCounted(): Promise<boolean> {
  for (const team of await database.teams()) {
    const left = await database.inTeam(team, (tx) =>
      rowsOf(
        tx,
        sql`select 1 from amends.promises where open and due_at <= now()
          and (fell_due_at is null or fell_due_at <> due_at) limit 1`,
      ),
    )
    if (left.length > 0) return false
  }
  return true
}

do {
  await runDue(talking, sealing, { worker, leaseSeconds: 2, most: 20 })
} while (!(await isAllCounted()))
await database.close()
