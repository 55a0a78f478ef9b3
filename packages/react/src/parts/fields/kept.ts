import { createContext, useContext } from 'react'
import { useRecovery } from '../../case/recovery-context'

/** Where a line stands, so that lines of one name keep apart: `offers`, `commitments/c1`. */
export const Place = createContext('field')

/**
 * Keeps what is being typed or picked as a draft of the case, so that a reload loses nothing.
 * `key` is its name there; a text that is recorded is put away with `keep('')`.
 */
export function useKept(name: string) {
  const { recovery } = useRecovery()
  const key = `line:${useContext(Place)}/${name}`
  return {
    key,
    kept: recovery.draftOf(key) ?? '',
    keep: (text: string) => void recovery.draft(key, text),
  }
}
