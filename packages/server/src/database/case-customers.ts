import { sql } from 'drizzle-orm'
import type { Sealing } from '../keys/types'
import type { Transaction } from './types'

/**
 * Keeps a blind index of each customer whom events name, so that a case which was once about
 * somebody is found for them, whoever it is about now. Part of the append.
 */
export async function keepCustomers(
  team: string,
  tx: Transaction,
  { keyring }: Sealing,
  caseId: string,
  events: readonly unknown[],
): Promise<void> {
  const ids = [...new Set(events.flatMap(customersOf))]
  if (ids.length === 0) return
  const indexes = await Promise.all(ids.map((id) => keyring.blind(team, 'customer', id)))
  await tx.execute(sql`insert into amends.case_customers (team_id, customer, case_id)
    select ${team}, given.customer, ${caseId}
    from json_array_elements_text(${JSON.stringify(indexes)}::json) as given (customer)
    where not exists (select 1 from amends.case_customers as kept where team_id = ${team}
      and kept.customer = given.customer and case_id = ${caseId})`)
}

/** Those that an event names, also where nothing else of it can be read: nobody is to be missed. */
function customersOf(event: unknown): readonly string[] {
  const { about, changes } = Object(event) as Readonly<Record<string, unknown>>
  return [about, changes].flatMap((told) => {
    const { customer } = Object(told) as { readonly customer?: unknown }
    const { id } = Object(customer) as { readonly id?: unknown }
    return typeof id === 'string' && id !== '' ? id : []
  })
}
