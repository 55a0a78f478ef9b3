import type { Beat, Flow, Step } from '@amends/core'
import { Frame } from '../kit/bench'
import type { Look } from '../kit/controls'
import { describeCondition, piecesOf, wordingsOf } from './wording'
import type { ReactNode } from 'react'
import type { Condition, Text } from '@amends/core'

function Words({ words }: { readonly words: string }) {
  return piecesOf(words).map((piece, at) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <span key={`${at} ${piece.gap}`} className="outline-gap" title={piece.gap}>
        {piece.shown}
      </span>
    ),
  )
}

function Wording({ text }: { readonly text: Text }) {
  return wordingsOf(text).map(({ on, words }) => (
    <span key={on ?? ''} className="outline-wording">
      {on && <code>{on}</code>}
      {on && ' '}
      <Words words={words} />
    </span>
  ))
}

function When({ that }: { readonly that: Condition | undefined }) {
  return that ? <small>when {describeCondition(that)}</small> : null
}

interface ListProps<T> {
  readonly of: readonly T[] | undefined
  readonly each: (item: T) => { readonly id: string; readonly row: ReactNode }
}

function List<T>({ of = [], each }: ListProps<T>) {
  if (of.length === 0) return null
  return (
    <ul>
      {of.map(each).map(({ id, row }) => (
        <li key={id}>{row}</li>
      ))}
    </ul>
  )
}

function Captures({ beat }: { readonly beat: Beat }) {
  return (
    <>
      <List
        of={beat.fields}
        each={(field) => ({
          id: field.id,
          row: (
            <>
              <Wording text={field.label} />
              <code>
                {field.id} · {field.input}
              </code>
              <When that={field.when} />
            </>
          ),
        })}
      />
      {beat.records && <small>Records {beat.records.join(', ')}</small>}
    </>
  )
}

function Row({ step, beat }: { readonly step: Step; readonly beat: Beat }) {
  return (
    <tr>
      <th scope="row">
        <span className="outline-cue">
          <Wording text={beat.cue} />
        </span>
        <code>
          {step.id}/{beat.id}
        </code>
        <small>
          {beat.kind}, {beat.phase}
          {beat.must ? ', cannot be skipped' : ''}
          {beat.waitsFor ? `, waits for the ${beat.waitsFor}` : ''}
        </small>
        <When that={beat.when} />
        <small>
          <Wording text={beat.why} />
        </small>
      </th>
      <td>
        <List
          of={beat.points}
          each={({ id, text, when }) => ({
            id,
            row: (
              <>
                <Wording text={text} />
                <When that={when} />
              </>
            ),
          })}
        />
      </td>
      <td>
        <List
          of={beat.phrases}
          each={({ id, text, when }) => ({
            id,
            row: (
              <>
                <Wording text={text} />
                <When that={when} />
              </>
            ),
          })}
        />
      </td>
      <td>
        <List
          of={beat.traps}
          each={({ say, instead, when }) => ({
            id: say,
            row: (
              <>
                <q>{say}</q> <small>Instead: {instead}</small>
                <When that={when} />
              </>
            ),
          })}
        />
      </td>
      <td>
        <Captures beat={beat} />
      </td>
      <td>
        <List
          of={beat.exits}
          each={(exit) => ({
            id: exit.id,
            row: (
              <>
                <Wording text={exit.label} />
                <code>→ {exit.outcome ? `${exit.to}: ${exit.outcome}` : exit.to}</code>
                <When that={exit.when} />
                {exit.needs?.map(({ that, reason }) => (
                  <small key={describeCondition(that)}>
                    <Wording text={reason} />
                  </small>
                ))}
              </>
            ),
          })}
        />
      </td>
    </tr>
  )
}

const widths = [
  { name: 'Beat', width: '21%' },
  { name: 'To cover', width: '15%' },
  { name: 'For instance', width: '25%' },
  { name: 'Better not', width: '14%' },
  { name: 'Captures', width: '12%' },
  { name: 'Ways on', width: '13%' },
]

interface OutlineProps {
  readonly flow: Flow
  readonly look: Look
}

/** Every word and every route of a flow as a table. */
export function Outline({ flow, look }: OutlineProps) {
  return (
    <Frame look={look}>
      <article className="outline">
        <h1>{flow.name}</h1>
        <p>{flow.summary}</p>
        <p className="outline-quiet">
          Version {flow.version}. After {flow.attribution.originator}, {flow.attribution.source}.{' '}
          {flow.attribution.notice}
        </p>
        {flow.steps.map((step) => (
          <section key={step.id}>
            <h2>
              {step.letter && <b>{step.letter} </b>}
              {step.title}
            </h2>
            <table>
              <colgroup>
                {widths.map(({ name, width }) => (
                  <col key={name} style={{ inlineSize: width }} />
                ))}
              </colgroup>
              <thead>
                <tr>
                  {widths.map(({ name }) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {step.beats.map((beat) => (
                  <Row key={beat.id} step={step} beat={beat} />
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </article>
    </Frame>
  )
}
