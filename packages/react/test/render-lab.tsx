import type { OpenCaseOptions } from '@amends/core'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { Recovery, type Host } from '../src/index'
import { labNow, openLab } from './lab-case'

interface LabOptions extends Partial<OpenCaseOptions> {
  /** The beat to stand at. */
  readonly at?: string
  readonly host?: Host
}

/** Renders parts over a real case of the lab flow, with the page's clock at `labNow`. */
export async function renderLab(part: ReactNode, { at, host, ...options }: LabOptions = {}) {
  vi.setSystemTime(labNow)
  const recovery = await openLab(at, options)
  const opened = recovery.log.length
  const result = render(
    <Recovery.Root
      recovery={recovery}
      safetyProtocol={null}
      timeZone="UTC"
      locale="en-GB"
      host={host}
    >
      {part}
    </Recovery.Root>,
  )
  return {
    ...result,
    recovery,
    user: userEvent.setup(),
    /** What was recorded since, without its envelope. */
    recorded: () =>
      recovery.log.slice(opened).map(({ v: _v, seq: _s, id: _i, at: _a, by: _b, ...rest }) => rest),
    types: () => recovery.log.slice(opened).map(({ type }) => type),
  }
}
