import type { Recovery as Case } from '@amends/core'
import { Recovery, useView, type SafetyProtocol } from '@amends/react'

interface OwnPanelProps {
  readonly recovery: Case
  readonly safetyProtocol: SafetyProtocol | null
}

/** How far it is, in your own words: `useView` reads the case and renders when its answer changes. */
function Progress() {
  const steps = useView((view) => view.steps)
  const at = steps.findIndex(({ state }) => state === 'current') + 1
  return (
    <p className="own-progress">
      Step {at} of {steps.length}
    </p>
  )
}

/** A panel of your own: the parts that you need, in the order that you like. */
export function OwnPanel({ recovery, safetyProtocol }: OwnPanelProps) {
  return (
    <Recovery.Root recovery={recovery} safetyProtocol={safetyProtocol}>
      <Progress />
      <Recovery.Cue level={3} />
      <Recovery.Body sheets={<Recovery.RaiseSafety />} beat={<Recovery.Phrases />} />
      <Recovery.Safety />
      <Recovery.Owed />
      <Recovery.Exits />
    </Recovery.Root>
  )
}
