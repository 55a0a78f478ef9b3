import { pino } from 'pino'
import type { Database } from '../src/database/types'

/** A host's logger, as careless as it may be, writing to a list. */
export function pinoTo(lines: string[]) {
  return pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
}

/** A database whose every error quotes what it was given, as those of databases do. */
export function failing(database: Database, text: string): Database {
  return {
    ...database,
    inTeam: () =>
      Promise.reject(
        new Error(`insert into x values ('${text}')`, {
          cause: new Error(`Key (a)=(${text}) exists`),
        }),
      ),
  }
}
