import type { PhraseView } from '@amends/core'
import { memo, useId, useRef, useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { icon, type IconName } from '../../internals/icons'
import { words } from '../../internals/words'
import { useKeepFocus } from '../fields/keep-focus'
import { PhrasesData } from './data-attributes'
import { Gap } from './gap'
import { useSay, type Via } from './use-say'

const spoken = ['phone', 'video', 'in-person']

const does: Readonly<Record<Via, readonly [IconName, string]>> = {
  spoken: ['speech', words.saidIt],
  insert: ['insert', words.insert],
  copy: ['copy', words.copy],
  select: ['copy', words.copy],
}

/** The sign that follows a gap at once and must not be left alone on the next line. */
function signAfter(parts: PhraseView['parts'], at: number): string {
  const next = parts[at + 1]
  if (typeof parts[at] !== 'object' || typeof next !== 'string') return ''
  return /^[.,;:!?\u2026)\u201D\u2019]/.test(next) ? next.charAt(0) : ''
}

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
  const channel = useView((view) => view.about.channel)
  const [said, setSaid] = useState<Via | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const reasonId = useId()
  const ways: Via[] = spoken.includes(channel) ? ['spoken', 'copy'] : [inserts ? 'insert' : 'copy']

  async function use(via: Via) {
    const result = await say(via)
    setReason(result.ok ? null : result.reason)
    setSaid(result.ok ? result.via : null)
  }

  return (
    <li
      {...keep}
      className="amends-phrase"
      data-part="phrase"
      {...{ [PhrasesData.said]: said ?? undefined }}
    >
      <span ref={text} className="amends-phrase-text" lang={phrase.language} dir="auto">
        {phrase.parts.map((part, at) => {
          if (typeof part === 'string')
            return signAfter(phrase.parts, at - 1) ? part.slice(1) : part
          return (
            <span key={`${at} ${part.gap}`} className="amends-phrase-gap">
              <Gap beat={beat} gap={part} />
              {signAfter(phrase.parts, at)}
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
        {ways.map((via) => {
          const done = said === via || (said !== null && said !== 'spoken' && via !== 'spoken')
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
              {icon(done ? 'check' : does[via][0])}
              {done && said ? words.used[said] : does[via][1]}
            </button>
          )
        })}
      </span>
    </li>
  )
})
