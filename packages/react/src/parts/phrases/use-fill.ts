import type { CaseEventInput, Flow } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'

const abouts = ['customer', 'agent', 'ticket']

const inputOf = (flow: Flow | null, id: string) =>
  flow?.steps
    .flatMap((step) => step.beats)
    .flatMap((beat) => beat.fields ?? [])
    .find((field) => field.id === id)?.input

function filling(beat: string, gap: string, value: string): CaseEventInput {
  const dot = gap.indexOf('.')
  const [of, key] = [gap.slice(0, dot), gap.slice(dot + 1)]
  return of === 'field'
    ? { type: 'field.answered', beat, field: key, value }
    : { type: 'about.changed', changes: { [of]: { [key]: value } } }
}

/** How the gap is filled: typed in place when it takes a text, else where its answer is given. */
export function useFill(beat: string, gap: string) {
  const { recovery, root, send } = useRecovery()
  const [of = '', key = ''] = gap.split('.')
  const input = of === 'field' ? inputOf(recovery.flow, key) : undefined
  return {
    inPlace: abouts.includes(of) || input === 'text' || input === 'long-text',
    with: (value: string) => void send(filling(beat, gap, value)),
    elsewhere() {
      const part = {
        field: `field"][data-field="${key}`,
        offer: 'offers',
        commitment: 'commitments',
      }
      const node = root.current?.querySelector(`[data-part="${part[of as keyof typeof part]}"]`)
      node?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
    },
  }
}
