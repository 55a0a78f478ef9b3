import type { Keyring } from '../keys/types'

/**
 * Blind indexes of the customers whom events name, so that a case which was once about somebody is
 * found for them, whoever it is about now. Also where nothing else of an event can be read: nobody
 * is to be missed.
 */
export async function customersNamed(
  team: string,
  keyring: Keyring,
  events: readonly unknown[],
): Promise<readonly string[]> {
  const ids = [...new Set(events.flatMap(idsIn))]
  return Promise.all(ids.map((id) => keyring.blind(team, 'customer', id)))
}

function idsIn(event: unknown): readonly string[] {
  const { about, changes } = Object(event) as Readonly<Record<string, unknown>>
  return [about, changes].flatMap((told) => {
    const { customer } = Object(told) as { readonly customer?: unknown }
    const { id } = Object(customer) as { readonly id?: unknown }
    return typeof id === 'string' && id !== '' ? id : []
  })
}
