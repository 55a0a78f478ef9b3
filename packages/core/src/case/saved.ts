import type { Delivery } from '../store/types'
import type { Saved } from './types'

/**
 * What the screen says of a case that is stored here as `settled`, on its way to a server. What is
 * only kept until the tab closes is safe once the server has it.
 */
export function savedBy(delivery: Delivery | null, settled: Saved): Saved {
  if (!delivery) return settled
  if (delivery.state === 'sent') return 'saved'
  if (settled === 'saved') return delivery.state === 'waiting' ? 'waiting' : settled
  return delivery.state === 'sending' ? 'saving' : settled
}
