import { useRef, useState } from 'react'
import { perform, type Due, type LedgerEntry } from '@amends/core'
import { useRecovery } from '../case/recovery-context'
import { useSayWhen } from '../case/use-say-when'
import { copyText, selectText } from '../internals/environment'
import { gapFirst, usedWords, words as frame } from '../internals/words'
import { Act } from '../parts/fields/act'
import { tellWords, words } from './words'

interface TellFirstProps {
  readonly entry: LedgerEntry
  /** The new time, once it is picked. */
  readonly to: Due | null
}

/** Words to tell the customer that a promise moves, before they find out. */
export function TellFirst({ entry: { what, due }, to }: TellFirstProps) {
  const { recovery, inserts, host, announce } = useRecovery()
  const sayWhen = useSayWhen()
  const said = useRef<HTMLQuoteElement>(null)
  const [came, setCame] = useState('')
  const begin = tellWords(what, due && sayWhen(due))
  const text = `${begin}${to ? sayWhen(to) : ''}.`

  const say = (outcome: string) => {
    setCame(outcome)
    announce(outcome)
  }
  const use = async () => {
    if (!to) return say(gapFirst(words.newTime))
    if (inserts) {
      const done = await perform(recovery, 'insert', () => host().insert?.(text, 'cursor'))
      if (done.ok) return say(usedWords.insert)
    }
    const copied = await copyText(said.current, text)
    if (!copied) selectText(said.current)
    say(copied ? (inserts ? frame.insertFailed : usedWords.copy) : usedWords.select)
  }
  return (
    <figure className="amends-ledger-tell">
      <figcaption className="amends-label">{words.tellFirst}</figcaption>
      <blockquote ref={said} dir="auto">
        {begin}
        {to ? sayWhen(to) : <span className="amends-ledger-gap">{words.newTime}</span>}.
      </blockquote>
      <div className="amends-acts">
        <Act data-look="plain" onClick={() => void use()}>
          {inserts ? frame.insert : frame.copy}
        </Act>
        {came && <span className="amends-quiet">{came}</span>}
      </div>
    </figure>
  )
}
