import { forwardRef, useEffect, useState, type ComponentType } from 'react'
import { createSheet } from '../../case/create-sheet'
import { useRecovery } from '../../case/recovery-context'
import { useUnfolded } from '../../case/ui'
import { useView } from '../../case/use-view'
import type { PartProps } from '../../internals/create-part'
import { Act } from '../fields/act'
import { WriteUpData } from './data-attributes'
import { words } from './words'

/** Kept once it has come: the next time it is there at once. */
let Paper: ComponentType | undefined

/** Fetches what writes papers: a page that writes none does not pay for it. */
async function load(): Promise<boolean> {
  try {
    Paper ??= (await import('./paper')).Paper
    return true
  } catch {
    return false
  }
}

const Sheet = createSheet('write-up', 'write-up', function useWriteUp() {
  const { unfold } = useRecovery()
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>(Paper ? 'ready' : 'loading')
  useEffect(() => {
    if (state !== 'loading') return undefined
    let gone = false
    void load().then((came) => gone || setState(came ? 'ready' : 'failed'))
    return () => {
      gone = true
    }
  }, [state])
  return {
    heading: words.title,
    [WriteUpData.state]: state,
    'aria-busy': state === 'loading',
    children: (
      <>
        {state === 'ready' && Paper ? (
          <Paper />
        ) : (
          <p className="amends-quiet">{state === 'failed' ? words.failed : words.loading}</p>
        )}
        <div className="amends-sheet-row">
          {state === 'failed' && (
            <Act data-look="plain" onClick={() => setState('loading')}>
              {words.again}
            </Act>
          )}
          <Act data-look="plain" onClick={() => unfold(null)}>
            {words.done}
          </Act>
        </div>
      </>
    ),
  }
})

/**
 * The case on paper: a note for the ticket, short or full, a hand-off, the promises for a calendar
 * and the case file; to copy, to add to the ticket where the host can, to download. Only while it
 * is unfolded; what writes is loaded when More or the closed case shows the way to it.
 */
export const WriteUp = forwardRef<HTMLDivElement, PartProps<'div'>>(function WriteUp(props, ref) {
  const more = useUnfolded() === 'more'
  const closed = useView((view) => view.status === 'closed')
  useEffect(() => {
    if (more || closed) void load()
  }, [more, closed])
  return <Sheet {...props} ref={ref} />
})
