import { perform } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import type { Host, HostRef } from '../../case/host'

type Answer = HostRef | void | Promise<HostRef | void> | undefined

/**
 * Calls the host outside the case and records that it was asked and how it ended. Settles always:
 * a host that throws or never answers is shown in the notices, and the case goes on.
 */
export function usePerform() {
  const { recovery, host } = useRecovery()
  return (
    capability: keyof Host & ('createTask' | 'requestApproval' | 'escalate'),
    call: (host: Host) => Answer,
  ) => perform(recovery, capability, async () => (await call(host()))?.ref)
}
