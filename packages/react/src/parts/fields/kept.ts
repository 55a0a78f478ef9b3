import { createContext, useContext } from 'react'
import { useRecovery } from '../../case/recovery-context'

/** What the lines of a composer share. */
export interface Composing {
  /** Keeps lines of one name apart: `offers`, `commitments/c1`. */
  readonly place: string
  /** The line to mend, and the id of the words that say why. */
  readonly at?: string | undefined
  readonly problemId?: string
}
export const Composing = createContext<Composing>({ place: 'field' })

/**
 * Keeps what is being typed or picked as a draft of the case, so that a reload loses nothing.
 * `key` is its name there; a text that is recorded is put away with `keep('')`.
 */
export function useKept(name: string) {
  const { recovery } = useRecovery()
  const key = `line:${useContext(Composing).place}/${name}`
  return {
    key,
    kept: recovery.draftOf(key) ?? '',
    keep: (text: string) => recovery.draft(key, text),
  }
}
