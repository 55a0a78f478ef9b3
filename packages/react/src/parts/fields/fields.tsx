import { memo, useId } from 'react'
import type { FieldView } from '@amends/core'
import { useReadOnly, useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { useAnswer } from './answer'
import { ChoiceField } from './choice-field'
import { FieldData } from './data-attributes'
import { DateField } from './date-field'
import { MoneyField } from './money-field'
import { TextField } from './text-field'
import { words } from './words'

const inputs = {
  text: TextField,
  'long-text': TextField,
  'one-of': ChoiceField,
  'yes-no': ChoiceField,
  'any-of': ChoiceField,
  'date-time': DateField,
  money: MoneyField,
}

const Field = memo(({ field: shown }: { readonly field: FieldView }) => {
  const field = { ...shown, shut: useReadOnly() ?? shown.shut }
  const { id: name, input, label, needed, shut, value } = field
  const id = useId()
  const { answer, refused } = useAnswer(name)
  const Input = inputs[input]
  const note = shut ?? refused
  const state = shut ? 'shut' : refused ? 'refused' : value ? 'answered' : 'empty'
  return (
    <div
      className="amends-field"
      data-part="field"
      {...{ [FieldData.field]: name, [FieldData.input]: input, [FieldData.state]: state }}
    >
      <Input
        field={field}
        answer={answer}
        describedBy={note ? id : undefined}
        label={
          <>
            {label}
            {needed && <span className="amends-needed"> · {words.needed}</span>}
          </>
        }
      />
      {note && (
        <p id={id} className={shut ? 'amends-quiet' : 'amends-problem'}>
          {note}
        </p>
      )}
    </div>
  )
})

/**
 * What to capture at this beat: a native control for each field. Renders a `div` with a
 * `data-part="field"` for each; nothing where the beat captures nothing.
 */
export const Fields = createPart('fields', 'div', () => {
  const path = useView((view) => view.beat?.path)
  const fields = useView((view) => view.beat?.fields)
  if (!fields?.length) return null
  return { children: fields.map((field) => <Field key={`${path} ${field.id}`} field={field} />) }
})
