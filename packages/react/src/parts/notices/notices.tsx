import { useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useUi } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { words } from '../../internals/words'
import { SignAct } from '../fields/act'
import { useKeepFocus } from '../fields/keep-focus'
import { NoticesData } from './data-attributes'

/** What the agent has to know about the panel itself: a refusal, a failed call, read-only and why. */
export const Notices = createPart('notices', 'ul', function useNotices() {
  const { ui } = useRecovery()
  const notices = useView((view) => view.notices)
  const readOnly = useView((view) => view.readOnly)
  const refused = useUi((state) => state.refused)
  const keep = useKeepFocus<HTMLUListElement>()
  const [gone, setGone] = useState<readonly string[]>([])
  const lines = notices.filter(({ id, text }) => !gone.includes(id + text)).slice(-2)
  if (readOnly) {
    const { code, reason } = readOnly
    const text = code.startsWith('case/') ? reason : `${words.readOnly} ${reason}`
    lines.unshift({ id: 'read-only', code, text })
  }
  if (refused) lines.push({ id: 'refused', code: 'refused', text: refused })
  if (lines.length === 0) return null
  const dismiss = (id: string, text: string) => {
    if (id === 'refused') ui.set({ refused: null })
    else setGone([...gone, id + text])
  }
  return {
    ...keep,
    children: lines.map(({ id, code, text }) => (
      <li key={id} className="amends-notice" data-part="notice" {...{ [NoticesData.code]: code }}>
        <span className="amends-notice-text">{text}</span>
        {id !== 'read-only' && (
          <SignAct sign="close" onClick={() => dismiss(id, text)}>
            {words.dismiss}
          </SignAct>
        )}
      </li>
    )),
  }
})
