import { useSyncExternalStore } from 'react'

/** How many columns fit: three, two or one. */
export type Room = 3 | 2 | 1

const three = matchMedia('(min-width: 1180px)')
const two = matchMedia('(min-width: 760px)')

function onRoom(listener: () => void): () => void {
  three.addEventListener('change', listener)
  two.addEventListener('change', listener)
  return () => {
    three.removeEventListener('change', listener)
    two.removeEventListener('change', listener)
  }
}

export const useRoom = (): Room =>
  useSyncExternalStore(onRoom, () => (three.matches ? 3 : two.matches ? 2 : 1))
