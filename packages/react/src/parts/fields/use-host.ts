import { perform } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import type { Host, HostRef } from '../../case/host'

type Asked = 'createTask' | 'requestApproval' | 'escalate'
type Request<C extends Asked> = Parameters<NonNullable<Host[C]>>[0]
type Answer = HostRef | void | Promise<HostRef | void>

/**
 * Asks the host, where it can, outside the case, and records that it was asked and how it ended. A
 * host that throws or never answers is shown in the notices, and the case goes on.
 */
export function useHost() {
  const { recovery, host } = useRecovery()
  return <C extends Asked>(capability: C, request: Request<C>) => {
    const page = host() as { [K in C]?: (request: Request<C>) => Answer }
    if (!page[capability]) return
    void perform(recovery, capability, async () => (await page[capability]?.(request))?.ref)
  }
}
