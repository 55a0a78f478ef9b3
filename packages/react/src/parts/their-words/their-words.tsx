import type { BeatKind, RecoveryView } from '@amends/core'
import { useState } from 'react'
import { useUi } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { showMarks } from '../../internals/format'
import { askedOf, storyOf } from '../../internals/words'
import { TheirWordsData } from './data-attributes'

/** Once the talk is about a fix, what they asked for matters more than the story. */
const aboutTheFix: readonly BeatKind[] = ['offer', 'agree', 'commit', 'act', 'gesture', 'check']

function keptOf({ beat, kept, overlay }: RecoveryView): 'story' | 'asked' | null {
  if (overlay?.kind === 'safety' || !beat) return null
  const captures = (id: string) => beat.fields.some((field) => field.id === id)
  const order = aboutTheFix.includes(beat.kind) ? ['asked', 'story'] : ['story', 'asked']
  const found = order.find((id) => kept[id as 'story' | 'asked'] && !captures(id))
  return (found as 'story' | 'asked' | undefined) ?? null
}

/** What the customer said or asked for, in their own words, kept in sight. Two lines until pressed. */
export const TheirWords = createPart('their-words', 'figure', function useTheirWords() {
  const which = useView(keptOf)
  const text = useView((view) => which && view.kept[which])
  const customer = useView((view) => view.about.customer)
  const glance = useUi((ui) => ui.density === 'glance')
  const [opened, open] = useState<string | null>(null)
  if (glance || !which || !text) return null
  const name = customer && showMarks(customer)
  const label = which === 'story' ? storyOf(name) : askedOf(name)
  const unfolded = opened === text
  return {
    [TheirWordsData.kept]: which,
    [TheirWordsData.state]: unfolded ? 'open' : 'closed',
    children: (
      <>
        <figcaption className="amends-label">
          <bdi>{label}</bdi>
        </figcaption>
        <button
          type="button"
          className="amends-their-words-quote"
          aria-expanded={unfolded}
          onClick={() => open(unfolded ? null : text)}
        >
          <q dir="auto">{text}</q>
        </button>
      </>
    ),
  }
})
