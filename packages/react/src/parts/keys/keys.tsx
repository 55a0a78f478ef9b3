import { useRecovery } from '../../case/recovery-context'
import { useUnfolded } from '../../case/ui'
import { createPart } from '../../internals/create-part'
import type { ChordAction } from '../../internals/chords'
import { keyWords, words } from '../../internals/words'
import { KeysData } from './data-attributes'

const actions = Object.keys(keyWords) as ChordAction[]

/** The chords that work anywhere on the page, by what they do. Only while More is open. */
export const Keys = createPart('keys', 'dl', function useKeys() {
  const { keys } = useRecovery()
  const open = useUnfolded() === 'more'
  const bound = actions.filter((action) => keys[action])
  if (!open || bound.length === 0) return null
  return {
    'aria-label': words.keysTitle,
    [KeysData.state]: 'open',
    children: bound.map((action) => (
      <div key={action} className="amends-key">
        <dt>{keyWords[action]}</dt>
        <dd>
          <kbd>{keys[action]?.replaceAll('+', ' ')}</kbd>
        </dd>
      </div>
    )),
  }
})
