import { afterAll, beforeAll } from 'vitest'
import type { Database } from '../src/database/types'
import { openDesk, type Desk } from './desk'

export interface TestDesk extends Omit<Desk, 'close'> {
  readonly database: Database
}

/** A desk for the tests of a block, from before the first of them to after the last. */
export function deskOn(
  shared: () => Promise<Database>,
  options: Parameters<typeof openDesk>[1] = {},
): TestDesk {
  let opened: { readonly database: Database; readonly desk: Desk } | undefined
  const now = () => {
    if (!opened) throw new Error('The desk opens before the first test.')
    return opened
  }
  beforeAll(async () => {
    const database = await shared()
    opened = { database, desk: await openDesk(database, options as object) }
  }, 120_000)
  afterAll(() => opened?.desk.close())
  return {
    get database() {
      return now().database
    },
    get url() {
      return now().desk.url
    },
    get sealing() {
      return now().desk.sealing
    },
    as: (...args) => now().desk.as(...args),
  }
}
