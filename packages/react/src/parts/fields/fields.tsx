import { memo, useId } from 'react'
import type { ComponentType } from 'react'
import type { FieldView, Input } from '@amends/core'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { useAnswer, type FieldProps } from './answer'
import { ChoiceField } from './choice-field'
import { FieldData } from './data-attributes'
import { DateField } from './date-field'
import { MoneyField } from './money-field'
import { TextField } from './text-field'
import { fieldWords } from './words'

const inputs: Readonly<Record<Input, ComponentType<FieldProps>>> = {
  text: TextField,
  'long-text': TextField,
  'one-of': ChoiceField,
  'yes-no': ChoiceField,
  'any-of': ChoiceField,
  'date-time': DateField,
  money: MoneyField,
}

const Field = memo(({ field: shown }: { readonly field: FieldView }) => {
  const readOnly = useView((view) => view.readOnly?.reason ?? null)
  const field = readOnly ? { ...shown, shut: readOnly } : shown
  const id = useId()
  const { answer, refused } = useAnswer(field.id)
  const Input = inputs[field.input]
  const note = field.shut ?? refused
  const state = field.shut ? 'shut' : refused ? 'refused' : field.value ? 'answered' : 'empty'
  return (
    <div
      className="amends-field"
      data-part="field"
      {...{ [FieldData.field]: field.id, [FieldData.input]: field.input, [FieldData.state]: state }}
    >
      <Input
        field={field}
        answer={answer}
        describedBy={note ? id : undefined}
        label={
          <>
            {field.label}
            {field.needed && <span className="amends-needed">{` · ${fieldWords.needed}`}</span>}
          </>
        }
      />
      {note && (
        <p id={id} className={refused && !field.shut ? 'amends-problem' : 'amends-quiet'}>
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
