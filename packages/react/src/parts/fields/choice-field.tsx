import { usePick, type FieldProps } from './answer'
import { Chips } from './chips'
import { words } from './words'

const yesNo = [
  { id: 'yes', label: words.yes },
  { id: 'no', label: words.no },
]

/** One of a few, or any of them, as chips that are native radios or checkboxes. */
export function ChoiceField({ field, label, describedBy, answer }: FieldProps) {
  const { input, options = yesNo, value, shut } = field
  const any = input === 'any-of'
  const [picked, pick] = usePick(value)
  return (
    <Chips
      legend={label}
      options={options}
      on={picked === null ? [] : ([picked].flat() as string[])}
      any={any}
      clear={!any}
      shut={shut !== null}
      describedBy={describedBy}
      onPick={(ids) => {
        const next = any && ids.length > 0 ? ids : (ids[0] ?? null)
        pick(next)
        void answer(next).then((taken) => taken || pick(value))
      }}
    />
  )
}
