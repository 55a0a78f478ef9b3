import type { PhraseView } from '@amends/core'
import { memo, useId, useRef, useState } from 'react'
import { useView } from '../../case/use-view'
import { icon, type IconName } from '../../internals/icons'
import { words } from '../../internals/words'
import { PhrasesData } from './data-attributes'
import { Gap } from './gap'
import { useSay, type Via } from './use-say'

const spoken = ['phone', 'video', 'in-person']

const does: Readonly<Record<Via, { icon: IconName; word: string; done: string }>> = {
  spoken: { icon: 'speech', word: words.saidIt, done: words.said },
  insert: { icon: 'insert', word: words.insert, done: words.inserted },
  copy: { icon: 'copy', word: words.copy, done: words.copied },
  select: { icon: 'copy', word: words.copy, done: words.selected },
}

interface PhraseProps {
  readonly beat: string
  readonly phrase: PhraseView
}

/** One example with its gaps, and what can be done with it on this channel. */
export const Phrase = memo(function Phrase({ beat, phrase }: PhraseProps) {
  const text = useRef<HTMLSpanElement>(null)
  const say = useSay(beat, phrase, text)
  const channel = useView((view) => view.about.channel)
  const [said, setSaid] = useState<Via | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const reasonId = useId()
  const ways: Via[] = spoken.includes(channel)
    ? ['spoken', 'copy']
    : [say.canInsert ? 'insert' : 'copy']

  async function use(via: Via) {
    const result = await say.use(via)
    setReason(result.ok ? null : result.reason)
    setSaid(result.ok ? result.via : null)
  }

  return (
    <li className="amends-phrase" data-part="phrase" {...{ [PhrasesData.said]: said ?? undefined }}>
      <span ref={text} className="amends-phrase-text" lang={phrase.language} dir="auto">
        {phrase.parts.map((part, at) =>
          typeof part === 'string' ? part : <Gap key={`${at} ${part.gap}`} beat={beat} gap={part} />,
        )}
      </span>
      <span className="amends-phrase-ways">
        {reason && (
          <span className="amends-phrase-reason" id={reasonId} role="alert">
            {reason}
          </span>
        )}
        {ways.map((via) => {
          const done = said === via || (said === 'select' && via === 'copy')
          return (
            <button
              key={via}
              type="button"
              className="amends-button amends-phrase-use"
              data-look="bare"
              data-state={done ? 'done' : 'ready'}
              aria-describedby={reason ? reasonId : undefined}
              onClick={() => void use(via)}
            >
              {icon(done ? 'check' : does[via].icon)}
              {done && said ? does[said].done : does[via].word}
            </button>
          )
        })}
      </span>
    </li>
  )
})
