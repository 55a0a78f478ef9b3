import { useState, type ReactNode } from 'react'
import type { FieldView, Recovery, Value } from '@amends/core'
import { newest } from '../../case/newest'
import { useRecovery } from '../../case/recovery-context'

export interface FieldProps {
  readonly field: FieldView
  /** Its label, with the word that says it is needed. */
  readonly label: ReactNode
  /** Ids of the words that go with the field. */
  readonly describedBy: string | undefined
  /** Records the answer; whether it was taken. */
  readonly answer: (value: Value | null) => Promise<boolean>
}

/** The newest answer to a field, whole: the view cuts long ones. Empty when it is no text. */
export function textOf(recovery: Recovery, field: string): string {
  const answered = newest(recovery.log, 'field.answered', (event) => event.field === field)
  return typeof answered?.value === 'string' ? answered.value : ''
}

/** Records answers to a field and tells whether they were taken; `refused` says why the last was not. */
export function useAnswer(field: string) {
  const { recovery } = useRecovery()
  const [refused, setRefused] = useState<string | null>(null)
  const answer = async (value: Value | null) => {
    const beat = recovery.view().beat?.path ?? ''
    const result = await recovery.send({ type: 'field.answered', beat, field, value })
    setRefused(result.ok ? null : result.reason)
    return result.ok
  }
  return { answer, refused }
}

/** What is on the screen until the case has it: the pick of a moment ago, else the recorded value. */
export function usePick<T>(value: T): [T, (pick: T) => void] {
  const [pick, setPick] = useState(value)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setPick(value)
  }
  return [pick, setPick]
}
