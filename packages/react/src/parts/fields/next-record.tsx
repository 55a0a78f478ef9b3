import { useState, type ReactNode } from 'react'
import { useReadOnly, useView } from '../../case/use-view'
import { icon } from '../../internals/icons'
import { Act } from './act'

interface NextRecordProps {
  /** Whether one stands already: the lines for the next are folded away behind this button. */
  readonly folds: boolean
  readonly label: string
  /** The lines; `fold` puts them away, where they can be. */
  readonly children: (fold: (() => void) | undefined) => ReactNode
}

/** Lines to note the next of a list; at another beat they are folded again. Nothing in a case that is open for reading only. */
export function NextRecord({ folds, label, children }: NextRecordProps) {
  const path = useView((view) => view.beat?.path)
  const [unfolded, unfold] = useState<string | undefined>()
  if (useReadOnly()) return null
  if (!folds || unfolded === path) return children(folds ? () => unfold(undefined) : undefined)
  return (
    <Act data-home onClick={() => unfold(path)}>
      {icon('plus')}
      {label}
    </Act>
  )
}
