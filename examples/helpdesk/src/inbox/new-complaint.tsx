import { useState, type SubmitEvent } from 'react'
import { channels } from './channels'
import { sessionNow } from '../team/session'
import { openTicket } from './pasted'
import type { Channel } from './tickets/types'

/** Makes a ticket of a complaint that the visitor brings along. */
export function NewComplaint({ onBack }: { onBack: () => void }) {
  const [missing, setMissing] = useState(false)

  const open = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const value = (name: string) => {
      const given = form.get(name)
      return typeof given === 'string' ? given : ''
    }
    if (!value('text').trim()) {
      setMissing(true)
      event.currentTarget.querySelector('textarea')?.focus()
      return
    }
    location.hash = openTicket({
      text: value('text'),
      channel: value('channel') as Channel,
      name: value('name'),
      company: value('company'),
    })
  }

  return (
    <section className="side-body" aria-labelledby="new-title">
      <div className="side-head">
        <h2 id="new-title" className="side-title">
          Paste a complaint
        </h2>
        <button type="button" className="button" data-look="bare" onClick={onBack}>
          Cancel
        </button>
      </div>
      <p className="side-note">
        {sessionNow()
          ? 'Your colleague sees it too. It stays on this machine.'
          : 'It stays in this browser.'}
      </p>
      <form className="new" onSubmit={open} noValidate>
        <label className="text">
          <span>Their words</span>
          <textarea
            name="text"
            rows={9}
            dir="auto"
            required
            aria-invalid={missing}
            aria-describedby={missing ? 'new-missing' : undefined}
            onInput={() => setMissing(false)}
          />
        </label>
        {missing ? (
          <p id="new-missing" className="missing">
            Paste what they wrote or said.
          </p>
        ) : null}
        <label className="select">
          <span>Channel</span>
          <select name="channel" defaultValue="email">
            {channels.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="text">
          <span>Name, if you know it</span>
          <input name="name" autoComplete="off" dir="auto" />
        </label>
        <label className="text">
          <span>Company</span>
          <input name="company" autoComplete="off" placeholder="Your company" />
        </label>
        <button type="submit" className="button" data-look="main">
          Open the ticket
        </button>
      </form>
    </section>
  )
}
