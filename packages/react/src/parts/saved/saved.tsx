import type { Recovery } from '@amends/core'
import { useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { copyText } from '../../internals/environment'
import { icon } from '../../internals/icons'
import { words } from '../../internals/words'
import { useKeepFocus } from '../fields/keep-focus'
import { SavedData } from './data-attributes'

/** Every text of the beat that is on the screen, as plain lines to keep elsewhere. */
function textsOf(recovery: Recovery): string {
  const { beat, kept } = recovery.view()
  const typed = beat?.fields.map(({ id, label, value }) => {
    const text = recovery.draftOf(id) ?? (typeof value === 'string' ? value : '')
    return text && `${label}: ${text}`
  })
  return [kept.story, kept.asked, ...(typed ?? [])].filter(Boolean).join('\n')
}

/**
 * Silent while all is saved. Says so when saving is slow, when nothing is saved, and once when the
 * case is kept in memory only.
 */
export const Saved = createPart('saved', 'div', function useSaved() {
  const { recovery, root } = useRecovery()
  const saved = useView((view) => view.saved)
  const keep = useKeepFocus<HTMLDivElement>()
  const [known, setKnown] = useState(false)
  const [copied, setCopied] = useState(false)
  if (saved === 'saved' || (saved === 'memory-only' && known)) return null
  const copy = async () => setCopied(await copyText(root.current, textsOf(recovery)))
  return {
    ...keep,
    [SavedData.state]: saved,
    children: (
      <>
        {saved === 'not-saved' && icon('offline')}
        <span className="amends-saved-text">
          {saved === 'saving' && words.saving}
          {saved === 'not-saved' && words.notSaved}
          {saved === 'memory-only' && words.memoryOnly}
        </span>
        {saved === 'not-saved' && (
          <button
            type="button"
            className="amends-button"
            data-look="bare"
            onClick={() => void copy()}
          >
            {copied ? words.copied : words.copyAll}
          </button>
        )}
        {saved === 'memory-only' && (
          <button
            type="button"
            className="amends-button"
            data-look="icon"
            onClick={() => setKnown(true)}
          >
            {icon('close')}
            <span className="amends-unseen">{words.dismiss}</span>
          </button>
        )}
      </>
    ),
  }
})
