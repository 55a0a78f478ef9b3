import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react'
import { addSent } from '../conversation/sent'
import { agent } from '../host/people'
import { channelWords } from '../inbox/channels'
import type { Ticket } from '../inbox/tickets/types'
import { offerComposer } from './composer-port'
import { drafts, keepDraft } from './drafts'

/** Where the agent writes. Phrases of the panel come in at the cursor; the draft outlives the tab. */
export function Composer({ ticket }: { ticket: Ticket }) {
  const box = useRef<HTMLTextAreaElement>(null)
  const [before, setBefore] = useState<string | null>(null)
  const [empty, setEmpty] = useState(() => !drafts.get()[ticket.id])
  const id = useId()
  const words = channelWords(ticket.channel)

  useEffect(() => {
    if (!box.current) return undefined
    box.current.setSelectionRange(box.current.value.length, box.current.value.length)
    return offerComposer({ ticket: ticket.id, box: box.current, onInserted: setBefore })
  }, [ticket.id])

  const write = (text: string) => {
    keepDraft(ticket.id, text)
    setEmpty(text.trim() === '')
  }
  const put = (text: string) => {
    if (box.current) box.current.value = text
    setBefore(null)
    write(text)
  }
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const text = box.current?.value.trim()
    if (!text) return
    addSent(ticket.id, agent.firstName, text)
    put('')
  }

  return (
    <form className="composer" aria-label={words.composer} onSubmit={send}>
      <label className="composer-label" htmlFor={id}>
        {words.composer}
        {ticket.channel === 'social-public' ? <span>Everyone can read this</span> : null}
      </label>
      <textarea
        id={id}
        ref={box}
        className="composer-box"
        rows={3}
        dir="auto"
        defaultValue={drafts.get()[ticket.id] ?? ''}
        onInput={(event) => {
          setBefore(null)
          write(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.currentTarget.form?.requestSubmit()
        }}
      />
      <div className="composer-foot">
        <p className="composer-hint" data-arrived={before !== null || undefined}>
          {before === null ? 'Ctrl + Enter sends' : 'Words are in. Make them yours.'}
        </p>
        {before === null ? null : (
          <button type="button" className="button" data-look="bare" onClick={() => put(before)}>
            Take them out
          </button>
        )}
        <button type="submit" className="button" data-look="main" aria-disabled={empty}>
          {words.send}
        </button>
      </div>
    </form>
  )
}
