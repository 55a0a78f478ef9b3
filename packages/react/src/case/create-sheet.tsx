import { forwardRef, useId, type ReactNode } from 'react'
import { useRecovery } from './recovery-context'
import { useUnfolded, type Sheet } from './ui'
import { createPart, type OwnProps, type Part, type Tag } from '../internals/create-part'

/** Renders a part, and runs its hook, only while this is unfolded in the body's place. */
export function whileUnfolded<T extends Tag>(sheet: Sheet, part: Part<T>): Part<T> {
  const Shown = part as Part<'div'>
  const Unfolded = forwardRef<HTMLDivElement>((props, ref) =>
    useUnfolded() === sheet ? <Shown {...props} ref={ref} /> : null,
  )
  Unfolded.displayName = Shown.displayName
  return Unfolded as unknown as Part<T>
}

type SheetProps = OwnProps<'div'> & { readonly heading: string; readonly hint?: ReactNode }

/** Makes a part that unfolds in the body's place: a group under its heading; Escape folds it. */
export function createSheet(name: string, sheet: Sheet, useSheet: () => SheetProps): Part<'div'> {
  const usePart = () => {
    const { heading, hint, children, ...own } = useSheet()
    const { unfold } = useRecovery()
    const id = useId()
    return {
      className: 'amends-sheet',
      role: 'group',
      'aria-labelledby': id,
      onKeyDown: foldBy(unfold),
      ...own,
      children: (
        <>
          <div>
            <div id={id} className="amends-sheet-title">
              {heading}
            </div>
            {hint && <div className="amends-quiet">{hint}</div>}
          </div>
          {children}
        </>
      ),
    }
  }
  return whileUnfolded(sheet, createPart(name, 'div', usePart))
}

/** Folds what is unfolded by Escape. */
export const foldBy = (unfold: (sheet: null) => void) => (event: { readonly key: string }) => {
  if (event.key === 'Escape') unfold(null)
}
