import type { Flow, Recovery } from '@amends/core'
import { RecoveryPanel } from '@amends/react'
import { useEffect, useState } from 'react'
import { Frame, protocol } from '../kit/bench'
import { caseAt } from '../kit/cases'
import type { PanelArgs } from '../kit/panel-story'
import { zone } from '../kit/sample'
import { pathsOf, wishesFor } from '../kit/wishes'

interface EveryBeatProps {
  readonly flow: Flow
  readonly args: PanelArgs
}

/** A case for each beat, on the channel that is asked for, or in public where only that shows it. */
async function casesOf(flow: Flow, { channel, named }: Pick<PanelArgs, 'channel' | 'named'>) {
  const found = new Map<string, Recovery>()
  for (const beat of pathsOf(flow)) {
    const open = wishesFor(flow, beat).facts.has('public-channel') ? 'social-public' : channel
    found.set(beat, await caseAt({ flow, beat, channel: open, named }))
  }
  return found
}

/** The whole method at once: each beat as a panel, in the order of its steps. */
export function EveryBeat({ flow, args }: EveryBeatProps) {
  const { channel, named } = args
  const [cases, setCases] = useState<ReadonlyMap<string, Recovery>>(new Map())

  useEffect(() => {
    let gone = false
    void casesOf(flow, { channel, named }).then((found) => {
      if (!gone) setCases(found)
    })
    return () => {
      gone = true
    }
  }, [flow, channel, named])

  return (
    <Frame look={args}>
      <div className="beats" aria-busy={cases.size === 0}>
        {flow.steps.map((step) => (
          <section key={step.id} className="beats-step" aria-label={step.title}>
            <h2 className="beats-title">
              {step.letter && <b>{step.letter} </b>}
              {step.title}
            </h2>
            <div className="beats-row">
              {step.beats.map((beat) => {
                const path = `${step.id}/${beat.id}`
                const recovery = cases.get(path)
                return (
                  <figure key={path} className="beats-beat" data-beat={path}>
                    <figcaption className="beats-name">
                      <b>{beat.title}</b> {path}
                    </figcaption>
                    <div className="bench-column" data-width={args.width}>
                      {recovery && (
                        <RecoveryPanel
                          recovery={recovery}
                          aria-label={beat.title}
                          safetyProtocol={protocol}
                          theme={args.theme}
                          density={args.density}
                          dir={args.direction}
                          customerSpeaking={args.customerSpeaking}
                          timeZone={zone}
                        />
                      )}
                    </div>
                  </figure>
                )
              })}
            </div>
          </section>
        ))}
      </div>
    </Frame>
  )
}
