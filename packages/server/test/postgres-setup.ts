import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../../scripts/postgres.mjs'

/** One PostgreSQL for all tests of the server; where there is none, those that need it fail. */
export default async function setup(project: TestProject) {
  try {
    const server = await startPostgres()
    project.provide('postgres', { url: server.url(), port: server.port })
    return () => server.remove()
  } catch (error) {
    project.provide('postgres', { missing: String(error) })
    return undefined
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres:
      | { readonly url: string; readonly port: number }
      | { readonly missing: string }
  }
}
