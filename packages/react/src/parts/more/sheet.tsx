import { useId, type ReactNode } from 'react'
import type { CaseEventInput } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { refusalOf } from '../fields/refusal'

/** What is the same for everything that unfolds in the body's place to be filled in. */
export function useSheet() {
  const { send, unfold, root } = useRecovery()
  const id = useId()
  const close = () => {
    unfold(null)
    root.current?.querySelector<HTMLElement>('[data-part="more-toggle"]')?.focus()
  }
  return {
    close,
    /** Records the event; when it is refused the sheet stays and says why. */
    record: (event: CaseEventInput) => {
      return refusalOf(send(event, true)).then((refusal) => {
        if (!refusal) unfold(null)
        return refusal
      })
    },
    attributes: { className: 'amends-sheet', role: 'group', 'aria-labelledby': id } as const,
    title: (title: string, hint?: ReactNode) => (
      <div>
        <div id={id} className="amends-sheet-title">
          {title}
        </div>
        {hint && <div className="amends-quiet">{hint}</div>}
      </div>
    ),
  }
}
