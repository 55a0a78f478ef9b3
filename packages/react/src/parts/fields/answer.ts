import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FieldView, Recovery, Value } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'

/** The newest answer to a field, whole: the view cuts long ones. Null when there is none. */
export function answerOf(recovery: Recovery, field: string): Value | null {
  const event = recovery.log.findLast((e) => e.type === 'field.answered' && e.field === field)
  return event?.type === 'field.answered' ? event.value : null
}

/** Whether anything can be recorded: not in a case that is open for reading only. */
export const useWritable = () => useView((view) => view.readOnly === null)

/** Records answers to a field and tells whether they were taken; `refused` says why the last one was not taken. */
export function useAnswer(field: string) {
  const { recovery } = useRecovery()
  const beat = useView((view) => view.beat?.path ?? '')
  const [refused, setRefused] = useState<string | null>(null)
  const answer = async (value: Value | null) => {
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

export interface FieldProps {
  readonly field: FieldView
  /** Its label, with the word that says it is needed. */
  readonly label: ReactNode
  /** Ids of the words that go with the field. */
  readonly describedBy: string | undefined
  readonly answer: (value: Value | null) => Promise<boolean>
}
