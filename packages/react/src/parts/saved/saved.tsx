import type { Recovery } from '@amends/core'
import { useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { copyText } from '../../internals/environment'
import { icon } from '../../internals/icons'
import { savedWords, words } from '../../internals/words'
import { Act, SignAct } from '../fields/act'
import { useKeepFocus } from '../fields/keep-focus'
import { SavedData } from './data-attributes'

/** Every text of the beat that is on the screen, as plain lines to keep elsewhere. */
function textsOf(recovery: Recovery): string {
  const { beat, kept } = recovery.view()
  const texts = [kept.story, kept.asked]
  for (const { id, label, value } of beat?.fields ?? []) {
    const text = recovery.draftOf(id) ?? value
    if (typeof text === 'string') texts.push(`${label}: ${text}`)
  }
  return texts.filter(Boolean).join('\n')
}

/**
 * Silent while all is saved. Says so when saving is slow, when what is kept here waits for the
 * network, when nothing is saved, and once when the case is kept in memory only.
 */
export const Saved = createPart('saved', 'div', function useSaved() {
  const { recovery, root } = useRecovery()
  const saved = useView((view) => view.saved)
  const keep = useKeepFocus<HTMLDivElement>()
  const [known, setKnown] = useState(false)
  const [copied, setCopied] = useState(false)
  if (saved === 'saved' || (saved === 'memory-only' && known)) return null
  const failed = saved === 'not-saved'
  const copy = async () => setCopied(await copyText(root.current, textsOf(recovery)))
  return {
    ...keep,
    [SavedData.state]: saved,
    children: (
      <>
        {failed && icon('offline')}
        <span className="amends-saved-text">{savedWords[saved]}</span>
        {failed && <Act onClick={() => void copy()}>{copied ? words.copied : words.copyAll}</Act>}
        {saved === 'memory-only' && (
          <SignAct sign="close" onClick={() => setKnown(true)}>
            {words.dismiss}
          </SignAct>
        )}
      </>
    ),
  }
})
