import type { Flow } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'

const inputOf = (flow: Flow | null, id: string) =>
  flow?.steps
    .flatMap((step) => step.beats)
    .flatMap((beat) => beat.fields ?? [])
    .find((field) => field.id === id)?.input

/** How the gap is filled: typed in place when it takes a text, else where its answer is given. */
export function useFill(beat: string, gap: string) {
  const { recovery, root, send } = useRecovery()
  const [of = '', key = ''] = gap.split('.')
  const field = of === 'field'
  const named = ['customer', 'agent', 'ticket'].includes(of)
  return {
    inPlace: field ? inputOf(recovery.flow, key)?.endsWith('text') === true : named,
    fill: (value: string) =>
      void send(
        field
          ? { type: 'field.answered', beat, field: key, value }
          : { type: 'about.changed', changes: { [of]: { [key]: value } } },
      ),
    goThere: () => {
      const editor = of === 'offer' ? 'offers' : 'commitments'
      const part = field ? `[data-field="${key}"]` : `[data-part="${editor}"]`
      const controls = `${part} :is(input, textarea, select, button)`
      root.current?.querySelector<HTMLElement>(controls)?.focus()
    },
  }
}
