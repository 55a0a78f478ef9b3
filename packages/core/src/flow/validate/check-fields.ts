import { fields as standardFields } from '../../flows/beats/fields'
import type { Condition, Field, Flow } from '../types'
import { quote } from './names'
import { didYouMean } from './spelling'
import type { Report } from './report'
import { beatsIn, conditionsOf, each, partsOfCondition, type Placed } from './visit'

type Test = Extract<Condition, { readonly field: string }>

/** The fields that a flow's beats capture, by id: the first of each. */
export function fieldsIn(flow: Flow): ReadonlyMap<string, Field> {
  const all = flow.steps.flatMap((step) => step.beats).flatMap((beat) => beat.fields ?? [])
  return new Map(all.toReversed().map((field) => [field.id, field]))
}

/** Reports fields unlike their namesakes, options that do not fit, and tests that no answer can meet. */
export function checkFields(flow: Flow, report: Report): void {
  const known = fieldsIn(flow)
  for (const beat of beatsIn(flow)) {
    for (const field of each(beat.value.fields, `${beat.at}.fields`)) {
      checkOptions(field, report)
      if (!report.has(`${field.at}.input`)) checkNamesake(field, known, report)
    }
    for (const { value, at } of conditionsOf(beat).flatMap(partsOfCondition)) {
      if ('field' in value) checkTest({ value, at }, known, report)
    }
  }
}

function checkOptions({ value: field, at }: Placed<Field>, report: Report): void {
  const chooses = field.input === 'one-of' || field.input === 'any-of'
  const many = field.options?.length ?? 0
  if (chooses && many < 2) {
    report.add(
      'missing-options',
      at,
      () =>
        `${report.name(at)} has ${many} options. There would be nothing to choose. Give it two or more.`,
    )
  }
  if (!chooses && field.options !== undefined) {
    report.add(
      'needless-options',
      `${at}.options`,
      () =>
        `${report.name(at)} has options, but its input is ${quote(field.input)}. They would not be shown. Remove them, or make it "one-of" or "any-of".`,
    )
  }
}

function checkNamesake(
  { value: field, at }: Placed<Field>,
  known: ReadonlyMap<string, Field>,
  report: Report,
): void {
  const standard = Object.hasOwn(standardFields, field.id)
    ? standardFields[field.id as keyof typeof standardFields]
    : undefined
  const first = known.get(field.id)
  if (standard !== undefined && !sameAnswers(field, standard)) {
    report.add('standard-field', at, () => unlikeStandard(standard, at, report))
  } else if (first !== undefined && !sameAnswers(field, first)) {
    report.add(
      'field-differs',
      at,
      () =>
        `${report.name(at)} has another input or other options than the first field ${quote(field.id)}. Both write the same answer. Make them alike, or give one another id.`,
    )
  }
}

function sameAnswers(one: Field, other: Field): boolean {
  return one.input === other.input && optionIds(one) === optionIds(other)
}

function optionIds({ options = [] }: Field): string {
  return options.map((option) => option.id).join()
}

function unlikeStandard(standard: Field, at: string, report: Report): string {
  const options = standard.options?.map((option) => option.id).join(', ')
  const has = `input ${quote(standard.input)}${options ? ` and the options ${options}` : ''}`
  return `${report.name(at)} has another input or other options than the standard field of that id. Cases of different flows could not be compared. Give it ${has}, or another id.`
}

function checkTest(
  { value: test, at }: Placed<Test>,
  known: ReadonlyMap<string, Field>,
  report: Report,
): void {
  const field = known.get(test.field)
  if (field === undefined) {
    if (test.field !== '') unknownField(test.field, `${at}.field`, known, report)
    return
  }
  const operator = operatorOf(test)
  const fits = { 'one-of': 'is in', 'yes-no': 'is in', 'any-of': 'has' } as Record<string, string>
  if (operator === 'answered') return
  if (!fits[field.input]?.split(' ').includes(operator)) {
    report.add('wrong-test', at, () => wrongTest(field, operator, at, report))
    return
  }
  const options = optionsOf(field)
  for (const value of valuesOf(test)) {
    if (value === '' || options.includes(value)) continue
    report.add('unknown-option', `${at}.${operator}`, () => {
      const advice = didYouMean(value, options, `Its options are ${options.join(', ')}.`)
      return `${report.name(at)} asks whether ${quote(field.id)} is ${quote(value)}, which is none of its options. It would never be. ${advice}`
    })
  }
}

/** Reports that a condition or a gap reads a field that no beat captures. */
export function unknownField(
  id: string,
  at: string,
  known: ReadonlyMap<string, Field>,
  report: Report,
): void {
  report.add('unknown-field', at, () => {
    const advice = didYouMean(id, known.keys(), 'Add the field to a beat, or read another.')
    return `${report.name(at)} reads the field ${quote(id)}, which no beat captures. It would stay empty. ${advice}`
  })
}

function wrongTest(field: Field, operator: string, at: string, report: Report): string {
  const cure = field.input === 'any-of' ? 'has' : optionsOf(field).length > 0 ? 'is' : 'answered'
  return `${report.name(at)} asks ${quote(operator)} of the field ${quote(field.id)}, whose input is ${quote(field.input)}. It would never hold. Ask ${quote(cure)} of it.`
}

function operatorOf(test: Test): 'is' | 'in' | 'has' | 'answered' {
  if ('is' in test) return 'is'
  if ('in' in test) return 'in'
  return 'has' in test ? 'has' : 'answered'
}

function valuesOf(test: Test): readonly string[] {
  if ('is' in test) return [test.is]
  if ('in' in test) return test.in
  return 'has' in test ? [test.has] : []
}

/** The ids that a field's answer can be or hold; none for text, times and money. */
export function optionsOf(field: Field): readonly string[] {
  return field.input === 'yes-no' ? ['yes', 'no'] : (field.options ?? []).map(({ id }) => id)
}
