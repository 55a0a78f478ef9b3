import { cases } from './0001-cases'
import { lists } from './0002-lists'
import { closing } from './0003-closing'
import { customers } from './0004-customers'
import { ids } from './0005-ids'
import { retention } from './0006-retention'
import type { Migration } from './types'

/** Every migration, in order. */
export const migrations: readonly Migration[] = [cases, lists, closing, customers, ids, retention]
