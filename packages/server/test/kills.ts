import { execFileSync } from 'node:child_process'
import pg from 'pg'
import type { startPostgres } from '../../../scripts/postgres.mjs'
import { faultsOf, hammer } from './hammer'
import { mainProgram, runMain } from './main-process'
import type { Desk } from './desk'

/** Events that are acknowledged between two deaths. */
const between = 25

export interface Deaths {
  readonly faults: readonly string[]
  readonly acknowledged: number
  /** How many other processes got the folder while one had it. */
  readonly intruders: number
}

/**
 * Kills the process that has the folder, while it writes, again and again. The next one is asked what
 * is left, and killed in its turn.
 */
export async function killEmbedded(folder: string, rounds: number): Promise<Deaths> {
  const main = await mainProgram()
  const faults: string[] = []
  let acknowledged = 0
  let intruders = 0
  let server = await runMain(main, folder)
  for (let round = 0; round < rounds; round += 1) {
    const { caller, kill } = server
    const writing = hammer(() => caller, 3)
    await writing.more(between)
    if (!(await isRefused(main, folder))) intruders += 1
    await kill()
    await writing.stop()
    server = await runMain(main, folder)
    faults.push(...(await faultsOf(server.caller, writing.told)))
    acknowledged += writing.told.flatMap((one) => one.acknowledged).length
  }
  await server.stop()
  return { faults, acknowledged, intruders }
}

async function isRefused(main: string, folder: string): Promise<boolean> {
  try {
    const intruder = await runMain(main, folder)
    await intruder.kill()
    return false
  } catch (error) {
    return String(error).includes('database/in-use')
  }
}

type Postgres = Awaited<ReturnType<typeof startPostgres>>

/** Ways for a database to die under a server that lives on. */
export const deaths: Readonly<Record<string, (postgres: Postgres) => Promise<void>>> = {
  async 'the database stops at once'(postgres) {
    await postgres.stop('immediate')
    await postgres.start()
  },
  async 'one of its processes is killed'(postgres) {
    for (const pid of await backends(postgres)) {
      execFileSync('kill', ['-9', String(pid)])
      return
    }
  },
  async 'its connections are cut'(postgres) {
    await backends(postgres, 'pg_terminate_backend(pid)')
  },
}

async function backends(postgres: Postgres, what = 'pid'): Promise<readonly unknown[]> {
  const client = new pg.Client(postgres.url())
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ one: unknown }>(
    `select ${what} as one from pg_stat_activity where application_name = 'amends-server'`,
  )
  await client.end()
  return rows.map(({ one }) => one)
}

/** Lets the database die under a server while it is written to, again and again. */
export async function killDatabase(
  postgres: Postgres,
  desk: Desk,
  team: string,
  die: (postgres: Postgres) => Promise<void>,
  rounds: number,
): Promise<Deaths> {
  const caller = desk.as(team)
  const writing = hammer(() => caller, 3)
  for (let round = 0; round < rounds; round += 1) {
    await writing.more(between)
    await die(postgres)
  }
  await writing.more(between)
  await writing.stop()
  const faults = await faultsOf(caller, writing.told)
  return {
    faults,
    acknowledged: writing.told.flatMap((one) => one.acknowledged).length,
    intruders: 0,
  }
}
