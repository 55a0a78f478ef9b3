import { useEffect, useSyncExternalStore } from 'react'
import type { Ticket } from '../inbox/tickets/types'
import { boardNow, expect, onBoard, readBoard, refreshBoard, type Board } from './board'

const minute = 60_000

/** The state of every ticket's case, kept current while the page is open. */
export function useBoard(tickets: readonly Ticket[]): Board {
  useEffect(() => {
    void readBoard(tickets).then(() => tickets.forEach(expect))
  }, [tickets])

  useEffect(() => {
    const timer = setInterval(() => void refreshBoard(), minute)
    return () => clearInterval(timer)
  }, [])

  return useSyncExternalStore(onBoard, boardNow)
}
