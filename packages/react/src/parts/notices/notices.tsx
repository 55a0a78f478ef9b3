import { useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useUi } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { icon } from '../../internals/icons'
import { words } from '../../internals/words'
import { useKeepFocus } from '../fields/keep-focus'
import { NoticesData } from './data-attributes'

interface Line {
  readonly id: string
  readonly code: string
  readonly text: string
  readonly dismiss: (() => void) | null
}

/** What the agent has to know about the panel itself: a refusal, a failed call, read-only and why. */
export const Notices = createPart('notices', 'ul', function useNotices() {
  const { ui } = useRecovery()
  const notices = useView((view) => view.notices)
  const readOnly = useView((view) => view.readOnly)
  const refused = useUi((state) => state.refused)
  const keep = useKeepFocus<HTMLUListElement>()
  const [gone, setGone] = useState<readonly string[]>([])
  const lines: Line[] = notices
    .filter(({ id }) => !gone.includes(id))
    .slice(-2)
    .map((notice) => ({ ...notice, dismiss: () => setGone([...gone, notice.id]) }))
  if (readOnly) {
    const text = `${words.readOnly} ${readOnly.reason}`
    lines.unshift({ id: 'read-only', code: readOnly.code, text, dismiss: null })
  }
  if (refused) {
    const dismiss = () => ui.set({ refused: null })
    lines.push({ id: 'refused', code: 'refused', text: refused, dismiss })
  }
  if (lines.length === 0) return null
  return {
    ...keep,
    children: lines.map(({ id, code, text, dismiss }) => (
      <li key={id} className="amends-notice" data-part="notice" {...{ [NoticesData.code]: code }}>
        <span className="amends-notice-text">{text}</span>
        {dismiss && (
          <button type="button" className="amends-button" data-look="icon" onClick={dismiss}>
            {icon('close')}
            <span className="amends-unseen">{words.dismiss}</span>
          </button>
        )}
      </li>
    )),
  }
})
