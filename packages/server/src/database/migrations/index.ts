import { cases } from './0001-cases'
import type { Migration } from './types'

/** Every migration, in order. */
export const migrations: readonly Migration[] = [cases]
