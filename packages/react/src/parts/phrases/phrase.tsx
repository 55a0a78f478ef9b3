import type { PhraseView } from '@amends/core'
import { memo, useId, useRef, useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { wordsIn } from '../../internals/language'
import { icon } from '../../internals/icons'
import { usedWords, words } from '../../internals/words'
import { Act } from '../fields/act'
import { useKeepFocus } from '../fields/keep-focus'
import { PhrasesData } from './data-attributes'
import { Gap } from './gap'
import { useSay, type Used } from './use-say'

const looks = {
  spoken: ['speech', words.saidIt],
  insert: ['insert', words.insert],
  copy: ['copy', words.copy],
} as const

/** A sign that follows a gap at once must not be left alone on the next line. */
const sign = /^[.,;:!?\u2026)\u201D\u2019]/

interface PhraseProps {
  readonly beat: string
  readonly phrase: PhraseView
}

/** One example with its gaps, and what can be done with it on this channel. */
export const Phrase = memo(function Phrase({ beat, phrase }: PhraseProps) {
  const text = useRef<HTMLSpanElement>(null)
  const say = useSay(beat, phrase, text)
  const keep = useKeepFocus<HTMLLIElement>('.amends-phrase-use')
  const { inserts } = useRecovery()
  const spoken = useView((view) => /phone|video|in-person/.test(view.about.channel))
  const [{ via: said, reason }, setUsed] = useState<Used>({})
  const reasonId = useId()
  const way = (via: keyof typeof looks) => {
    const done = said && (said === 'spoken') === (via === 'spoken')
    return (
      <Act
        className="amends-button amends-phrase-use"
        data-state={done ? 'done' : 'ready'}
        aria-describedby={reason && reasonId}
        onClick={() => void say(via).then(setUsed)}
      >
        {icon(done ? 'check' : looks[via][0])}
        {done ? usedWords[said] : looks[via][1]}
      </Act>
    )
  }
  return (
    <li {...keep} className="amends-phrase" data-part="phrase" {...{ [PhrasesData.said]: said }}>
      <span ref={text} className="amends-phrase-text" {...wordsIn(phrase.language)}>
        {phrase.parts.map((part, at, parts) => {
          const next = parts[at + 1]
          if (typeof part === 'string') {
            return typeof parts[at - 1] === 'object' ? part.replace(sign, '') : part
          }
          return (
            <span key={`${at} ${part.gap}`} className="amends-phrase-gap">
              <Gap beat={beat} gap={part} />
              {typeof next === 'string' && sign.exec(next)?.[0]}
            </span>
          )
        })}
      </span>
      <span className="amends-phrase-ways">
        {reason && (
          <span className="amends-phrase-reason" id={reasonId} role="alert">
            {reason}
          </span>
        )}
        {spoken && way('spoken')}
        {way(spoken || !inserts ? 'copy' : 'insert')}
      </span>
    </li>
  )
})
