import type { PhraseView } from '@amends/core'
import { useId, useState } from 'react'
import { useUi } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { icon } from '../../internals/icons'
import { otherPhrases, words } from '../../internals/words'
import { Act } from '../fields/act'
import { PhrasesData } from './data-attributes'
import { Phrase } from './phrase'

const none: readonly PhraseView[] = []

/** Examples of how to say it: the first one, the others unfold in place. One press uses one. */
export const Phrases = createPart('phrases', 'div', function usePhrases() {
  const phrases = useView((view) => view.beat?.phrases ?? none)
  const path = useView((view) => view.beat?.path)
  const density = useUi((ui) => ui.density)
  const [opened, open] = useState<string | undefined>()
  const heading = useId()
  if (density === 'glance' || phrases.length === 0 || !path) return null
  const unfolded = density === 'learn' || opened === path
  const shown = unfolded ? phrases : phrases.slice(0, 1)
  const others = phrases.length - 1
  return {
    role: 'group',
    'aria-labelledby': heading,
    [PhrasesData.state]: unfolded ? 'open' : 'closed',
    children: (
      <>
        <div className="amends-label" id={heading}>
          {words.phrases}
        </div>
        <ul className="amends-phrases-list">
          {shown.map((phrase) => (
            <Phrase key={`${path} ${phrase.id}`} beat={path} phrase={phrase} />
          ))}
        </ul>
        {density !== 'learn' && others > 0 && (
          <Act
            className="amends-button amends-phrases-others"
            aria-expanded={unfolded}
            onClick={() => open(unfolded ? undefined : path)}
          >
            {unfolded ? words.fewerPhrases : otherPhrases(others)}
            {icon('unfold')}
          </Act>
        )}
      </>
    ),
  }
})
