import type { FieldProps } from './answer'
import { usePick } from './answer'
import { Chips } from './chips'
import { fieldWords } from './words'

const yesNo = [
  { id: 'yes', label: fieldWords.yes },
  { id: 'no', label: fieldWords.no },
]
const none: readonly string[] = []

/** One of a few, or any of them, as chips that are native radios or checkboxes. */
export function ChoiceField({ field, label, describedBy, answer }: FieldProps) {
  const any = field.input === 'any-of'
  const [pick, setPick] = usePick(field.value)
  const on = typeof pick === 'string' ? [pick] : Array.isArray(pick) ? (pick as string[]) : none
  return (
    <Chips
      legend={label}
      options={field.input === 'yes-no' ? yesNo : (field.options ?? [])}
      on={on}
      any={any}
      clear={!any}
      shut={field.shut !== null}
      describedBy={describedBy}
      onPick={(ids) => {
        const value = ids.length === 0 ? null : any ? ids : (ids[0] ?? null)
        setPick(value)
        void answer(value).then((taken) => taken || setPick(field.value))
      }}
    />
  )
}
