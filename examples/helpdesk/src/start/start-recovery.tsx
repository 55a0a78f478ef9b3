import { useId, useState, type SubmitEvent } from 'react'
import { channels } from '../inbox/channels'
import type { Channel, Ticket } from '../inbox/tickets/types'
import { useKept } from '../kept/kept'
import { begun, densities, flowOf, flows, settings, type Density } from '../settings/settings'

/** Letters of a method, as its steps have them. */
const lettersOf = (id: string) =>
  flowOf(id)
    .steps.map(({ letter }) => letter ?? '')
    .join('')

function Methods({
  name,
  chosen,
  choose,
}: {
  name: string
  chosen: string
  choose: (id: string) => void
}) {
  return (
    <fieldset className="methods">
      <legend>Method</legend>
      {flows.map((flow) => (
        <label key={flow.id} className="method">
          <input
            type="radio"
            name={name}
            value={flow.id}
            checked={flow.id === chosen}
            onChange={() => choose(flow.id)}
          />
          <span className="method-words">
            <span className="method-name">{flow.name}</span>
            {flow.name.toUpperCase() === lettersOf(flow.id) ? null : (
              <span className="method-letters">{lettersOf(flow.id)}</span>
            )}
            <span className="method-means">{flow.summary}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const setDensity = (density: Density) => settings.set((all) => ({ ...all, density }))
const setFlow = (flow: string) => settings.set((all) => ({ ...all, flow }))

/** Shown where the panel will stand, until the agent begins: how this new case is to be worked. */
export function StartRecovery({ ticket }: { ticket: Ticket }) {
  const now = useKept(settings)
  const [channel, setChannel] = useState<Channel>(ticket.channel)
  const id = useId()

  const start = (event: SubmitEvent) => {
    event.preventDefault()
    begun.set((all) => ({
      ...all,
      [ticket.id]: { flow: now.flow, channel, density: now.density },
    }))
  }

  return (
    <form className="start" onSubmit={start} aria-labelledby={`${id}-title`}>
      <div className="start-body">
        <h2 id={`${id}-title`} className="start-title">
          Start the recovery
        </h2>
        <p className="start-note">
          One thing to do at a time, from the first word until it’s closed.
        </p>
        <Methods name={`${id}-flow`} chosen={now.flow} choose={setFlow} />
        <div className="start-row">
          <label className="select">
            <span>Channel</span>
            <select value={channel} onChange={(event) => setChannel(event.target.value as Channel)}>
              {channels.map(({ id: value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="select">
            <span>Detail</span>
            <select
              value={now.density}
              onChange={(event) => setDensity(event.target.value as Density)}
            >
              {densities.map(({ id: value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p className="start-means">
          {densities.find(({ id: value }) => value === now.density)?.means}
        </p>
      </div>
      <div className="start-foot">
        <button type="submit" className="button" data-look="main">
          Start with {flowOf(now.flow).name}
        </button>
      </div>
    </form>
  )
}
