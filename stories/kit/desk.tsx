import type { CaseEvent, Recovery } from '@amends/core'
import { useId, useSyncExternalStore, type RefObject } from 'react'

interface DeskProps {
  readonly recovery: Recovery
  readonly reply: RefObject<HTMLTextAreaElement | null>
  readonly again?: (() => void) | undefined
}

const unsaid = new Set(['v', 'seq', 'id', 'at', 'by', 'type', 'flow', 'about', 'authority'])

/** What an event carries, on one line. */
function carried(event: CaseEvent): string {
  return Object.entries(event)
    .filter(([key, value]) => !unsaid.has(key) && value !== null)
    .map(([, value]) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .join(' · ')
}

/** The helpdesk's side: the reply that phrases are put into, and the log as it grows. */
export function Desk({ recovery, reply, again }: DeskProps) {
  const id = useId()
  const log = useSyncExternalStore(
    (changed) => {
      const subscription = recovery.subscribe(changed)
      return () => subscription.unsubscribe()
    },
    () => recovery.log,
  )
  const newest = log.slice(-12).toReversed()
  return (
    <div className="bench-desk">
      <label className="bench-label" htmlFor={id}>
        Your reply
      </label>
      <textarea ref={reply} id={id} className="bench-reply" rows={4} />
      <div className="bench-row">
        <h2 className="bench-label">Recorded, newest first</h2>
        {again && (
          <button type="button" className="bench-button" onClick={again}>
            Start again
          </button>
        )}
      </div>
      <ol className="bench-log" reversed start={log.length}>
        {newest.map((event) => (
          <li key={event.id}>
            <b>{event.type}</b> <span>{carried(event)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
