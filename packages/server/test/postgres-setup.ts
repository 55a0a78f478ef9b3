import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../../scripts/postgres.mjs'

export interface RunningPostgres {
  /** Its address for the superuser. */
  readonly url: string
  readonly port: number
  /** Holds all that it writes. */
  readonly folder: string
  /** Holds `pg_dump`. */
  readonly bin: string
}

/** One PostgreSQL for all tests of the server; where there is none, those that need it fail. */
export default async function setup(project: TestProject) {
  try {
    const server = await startPostgres()
    const { port, folder, bin } = server
    project.provide('postgres', { url: server.url(), port, folder, bin })
    return () => server.remove()
  } catch (error) {
    project.provide('postgres', { missing: String(error) })
    return undefined
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: RunningPostgres | { readonly missing: string }
  }
}
