import { useSyncExternalStore } from 'react'

function onHash(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** The ticket in the address: links and reload lead back to it. It holds a ticket's number only. */
export const useTicketId = (): string =>
  useSyncExternalStore(onHash, () => decodeURIComponent(location.hash.slice(1)))
