import { useState } from 'react'
import { agent } from '../host/people'
import { Icon } from '../icons/icon'
import { useKept } from '../kept/kept'
import { startOver } from '../kept/reset'
import { narrowest, setWidth, settings, widest, type Theme } from '../settings/settings'
import { tasks } from '../tasks/tasks'
import { sessionNow, signInAs, type Session } from '../team/session'
import { buttonsFor, type Pane } from './panes'
import type { Room } from './use-room'

const session = sessionNow()
/** The desk with no ticket open: all that is owed. */
const home = `${location.search}#`

const themes: Readonly<
  Record<Theme, { next: Theme; icon: 'auto' | 'sun' | 'moon'; name: string }>
> = {
  system: { next: 'light', icon: 'auto', name: 'as the system' },
  light: { next: 'dark', icon: 'sun', name: 'light' },
  dark: { next: 'system', icon: 'moon', name: 'dark' },
}

function ThemeButton() {
  const { theme } = useKept(settings)
  const { next, icon, name } = themes[theme]
  return (
    <button
      type="button"
      className="button"
      data-look="bare"
      aria-label={`Theme: ${name}. Change to ${themes[next].name}`}
      title={`Theme: ${name}`}
      onClick={() => settings.set((all) => ({ ...all, theme: next }))}
    >
      <Icon name={icon} />
    </button>
  )
}

function WidthSlider() {
  const { width } = useKept(settings)
  return (
    <label className="width">
      <Icon name="width" />
      <span className="unseen">Width of the recovery column in pixels</span>
      <input
        type="range"
        min={narrowest}
        max={widest}
        step={4}
        value={width}
        onChange={(event) => setWidth(event.target.valueAsNumber)}
      />
      <output>{width}</output>
    </label>
  )
}

function StartOver() {
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <button type="button" className="button" data-look="bare" onClick={() => setAsked(true)}>
        Start over
      </button>
    )
  }
  return (
    <span className="sure">
      <button type="button" className="button" onClick={startOver}>
        Forget all
      </button>
      <button type="button" className="button" data-look="bare" onClick={() => setAsked(false)}>
        Keep
      </button>
    </span>
  )
}

/** Who sits here; another choice opens the desk as them. */
function SignedIn({ session: { people, person } }: { session: Session }) {
  return (
    <label className="select signed-in">
      <span className="unseen">Signed in as</span>
      <select value={person.id} onChange={(event) => signInAs(event.target.value)}>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

interface Props {
  readonly room: Room
  readonly current: Pane
  readonly ticketOpen: boolean
  /** Requests that wait for the lead. */
  readonly asked: number
  /** Promises that are open, over all tickets. */
  readonly owed: number
  readonly onPane: (pane: Pane) => void
}

/** Where to go; with one column it stands at the bottom, under the thumb. */
export function Navigation({ room, current, ticketOpen, asked, owed, onPane }: Props) {
  const todo = useKept(tasks).filter(({ done }) => !done).length
  const counts: Partial<Record<Pane, number>> = { owed, lead: asked, tasks: todo }
  return (
    <nav className="nav" aria-label="Desk">
      {buttonsFor(room, ticketOpen).map(({ pane, name, icon }) => {
        const count = counts[pane] ?? 0
        return (
          <button
            key={pane}
            type="button"
            className="nav-button"
            aria-current={pane === current ? 'true' : undefined}
            onClick={() => onPane(pane)}
          >
            <Icon name={icon} />
            <span>{name}</span>
            {count > 0 ? (
              <span className="nav-count">
                {count}
                <span className="unseen"> open</span>
              </span>
            ) : null}
          </button>
        )
      })}
    </nav>
  )
}

export function TopBar(props: Props) {
  const { room } = props
  return (
    <div className="top" role="banner">
      <h1 className="brand">
        <svg className="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M3 9c3 0 3-2.5 6-2.5S12 9 15 9s3-2.5 6-2.5M3 14c3 0 3-2.5 6-2.5s3 2.5 6 2.5 3-2.5 6-2.5M3 19c3 0 3-2.5 6-2.5s3 2.5 6 2.5 3-2.5 6-2.5" />
        </svg>
        <a href={home}>Fairwater</a>
      </h1>
      {room === 1 ? null : <Navigation {...props} />}
      <div className="top-end">
        {room === 1 ? null : <WidthSlider />}
        <ThemeButton />
        {session ? (
          <SignedIn session={session} />
        ) : (
          <>
            {room === 1 ? null : <p className="agent">{agent.name}</p>}
            <StartOver />
          </>
        )}
      </div>
    </div>
  )
}
