export { RecoveryPanel, type RecoveryPanelProps } from './panel/recovery-panel'
export { RecoveryOwed, type RecoveryOwedProps } from './owed-list/recovery-owed'
export * as Recovery from './parts'
export { useRecovery, type RecoveryScope } from './case/recovery-context'
export { useView } from './case/use-view'
export { useOpenCase, type CaseToOpen, type Opening } from './case/use-open-case'
export type { Density } from './case/ui'
export type {
  Host,
  HostApproval,
  HostEscalation,
  HostRef,
  HostTask,
  SafetyProtocol,
} from './case/host'
export { defaultChords, type ChordAction, type Chords } from './internals/chords'
