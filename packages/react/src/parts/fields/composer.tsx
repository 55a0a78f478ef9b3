import { useContext, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { CaseEvent, CaseEventInput } from '@amends/core'
import { useRecovery } from '../../case/recovery-context'
import { hasFocus } from '../../internals/environment'
import { Act } from './act'
import { ComposerData } from './data-attributes'
import { grow } from './grow'
import { Held } from './held'
import { focusIt } from './keep-focus'
import { Composing, useKept } from './kept'
import { words } from './words'

/** What the lines hold, by name: an event's own properties. An empty line is not among them. */
export type Written = Readonly<Record<string, string>>

/** Why the lines make no event yet, and which of them to mend. */
export interface Problem {
  readonly problem: string
  readonly at?: string
}

interface ComposerProps {
  readonly label: string
  /** The buttons that record, named like the whole unless given: the first is the main one, and what Enter does. */
  readonly submits?: readonly string[]
  /** What the lines come to. `which` counts the buttons from 0. */
  readonly compose: (
    written: Written,
    which: number,
  ) => CaseEventInput | readonly CaseEventInput[] | Problem
  /** Called once it is recorded. */
  readonly onDone?: ((written: Written, events: readonly CaseEvent[]) => void) | undefined
  readonly onCancel?: (() => void) | undefined
  /** The name under which what is typed is kept until it is recorded. */
  readonly keep: string
  readonly children?: ReactNode
}

/** Whether Enter was meant, not the end of an input method's composition. */
export const isEnter = ({ key, shiftKey, nativeEvent, keyCode }: KeyboardEvent) =>
  key === 'Enter' && !shiftKey && !nativeEvent.isComposing && keyCode !== 229

/**
 * A few lines and the buttons that record them. Not a `form`: a host may have one around the
 * panel, and a sandboxed frame may forbid them. Enter in a line submits, Escape gives up.
 */
export function Composer(props: ComposerProps) {
  const { label, submits = [label], compose, onDone, onCancel, keep, children } = props
  const problemId = useId()
  const root = useRef<HTMLDivElement>(null)
  const busy = useRef(false)
  const { recovery, send, announce } = useRecovery()
  const [wrong, setWrong] = useState<Problem | null>(null)

  const run = async (which: number) => {
    if (busy.current) return
    const lines = [...(root.current?.querySelectorAll<HTMLTextAreaElement>('[data-line]') ?? [])]
    const named = (name: string | undefined) => lines.find(({ dataset }) => dataset.line === name)
    const refuse = (problem: Problem) => {
      setWrong(problem)
      announce(problem.problem)
      named(problem.at)?.focus()
    }
    const empty = lines.find(({ value, dataset }) => dataset.needs && !value.trim())
    if (empty) return refuse({ problem: empty.dataset.needs ?? '', at: empty.dataset.line ?? '' })
    const texts = lines.map(({ value, dataset }) => [dataset.line, value.trim()])
    const written: Written = Object.fromEntries(texts.filter(([, text]) => text))
    const composed = compose(written, which)
    if ('problem' in composed) return refuse(composed)

    busy.current = true
    const kept = root.current?.querySelectorAll<HTMLElement>('[data-keep]') ?? []
    const result = await send(composed, true)
    busy.current = false
    if (!result.ok) return refuse({ problem: result.reason })
    setWrong(null)
    for (const { dataset } of kept) recovery.draft(dataset.keep ?? '', '')
    for (const line of lines) {
      line.value = ''
      grow(line)
    }
    if (hasFocus(root.current)) lines[0]?.focus()
    onDone?.(written, result.events)
  }

  const keys = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && onCancel) {
        event.stopPropagation()
        onCancel()
      }
      if (!isEnter(event) || !(event.target as HTMLElement).dataset.line) return
      event.preventDefault()
      void run(0)
    },
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of its inputs
    <div
      ref={root}
      role="group"
      aria-label={label}
      className="amends-composer"
      data-part="composer"
      {...{ [ComposerData.state]: wrong ? 'refused' : 'ready' }}
      {...keys}
    >
      <Composing.Provider value={{ place: keep, problemId, at: wrong?.at }}>
        {children}
      </Composing.Provider>
      {wrong && (
        <p id={problemId} className="amends-problem">
          {wrong.problem}
        </p>
      )}
      <div className="amends-acts">
        {submits.map((submit, which) => (
          <Act
            key={submit}
            data-look={which ? 'plain' : 'main'}
            aria-describedby={wrong ? problemId : undefined}
            onClick={() => void run(which)}
          >
            {submit}
          </Act>
        ))}
        {onCancel && <Act onClick={onCancel}>{words.cancel}</Act>}
      </div>
    </div>
  )
}

interface LineProps {
  /** The property of the event that it fills. */
  readonly name: string
  readonly label: string
  readonly value?: string | undefined
  /** What is said when it is empty; without it the line is optional, and says so. */
  readonly needs?: string
  readonly focus?: boolean | undefined
  readonly inputMode?: 'decimal'
  readonly onType?: (text: string) => void
  readonly children?: ReactNode
}

/** One line of a composer: a textarea that grows, with its label above. */
export function Line(props: LineProps) {
  const { name, label, value, needs, focus, inputMode, onType, children } = props
  const id = useId()
  const { at, problemId } = useContext(Composing)
  const { key, kept, keep } = useKept(name)
  const wrong = at === name
  return (
    <div className="amends-line">
      <label htmlFor={id} className="amends-label">
        {label}
        {!needs && <span className="amends-needed"> · {words.optional}</span>}
      </label>
      <Held
        id={id}
        area={focus ? focusIt : undefined}
        keep={keep}
        rows={1}
        data-line={name}
        data-needs={needs}
        data-keep={key}
        inputMode={inputMode}
        defaultValue={kept || value}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? problemId : undefined}
        onInput={({ currentTarget }) => onType?.(currentTarget.value)}
      />
      {children}
    </div>
  )
}
