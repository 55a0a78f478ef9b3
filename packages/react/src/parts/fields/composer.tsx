import { createContext, useContext, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { ComposerData } from './data-attributes'
import { fieldWords } from './words'
import { hasFocus } from '../../internals/environment'
import { Act } from './act'
import { grow } from './grow'
import { focusIt } from './keep-focus'
import { Place, useKept } from './kept'

/** Why a composer keeps its text, and which of its lines to mend. */
export interface Refusal {
  readonly reason: string
  readonly at?: string
}
export type Read = (name: string) => string

const Problem = createContext<{ id: string; at: string | undefined } | null>(null)

/** Whether Enter was meant, not the end of an input method's composition. */
export const isEnter = (event: KeyboardEvent) =>
  event.key === 'Enter' &&
  !event.shiftKey &&
  !event.nativeEvent.isComposing &&
  event.keyCode !== 229

interface ComposerProps {
  readonly label: string
  /** The name under which what is typed is kept until it is recorded. */
  readonly keep: string
  /** The buttons that record: the first is the main one, and what Enter does. */
  readonly submits: readonly string[]
  /** Answers why it was refused, or null when it is recorded. `which` counts the buttons from 0. */
  readonly onSubmit: (read: Read, which: number) => Promise<Refusal | null>
  readonly onCancel?: () => void
  readonly children?: ReactNode
}

/**
 * A few lines and the buttons that record them. Not a `form`: a host may have one around the
 * panel, and a sandboxed frame may forbid them. Enter in a line submits, Escape gives up.
 */
export function Composer({ label, keep, submits, onSubmit, onCancel, children }: ComposerProps) {
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const busy = useRef(false)
  const { recovery, announce } = useRecovery()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const lines = () => [
    ...(root.current?.querySelectorAll<HTMLTextAreaElement>('[data-line]') ?? []),
  ]
  const lineOf = (name: string) => lines().find((line) => line.dataset.line === name)

  const run = async (which: number) => {
    if (busy.current) return
    busy.current = true
    const written = lines()
    const kept = [...(root.current?.querySelectorAll<HTMLElement>('[data-keep]') ?? [])]
    const refused = await onSubmit((name) => lineOf(name)?.value.trim() ?? '', which)
    busy.current = false
    setRefusal(refused)
    if (refused) {
      announce(refused.reason)
      if (refused.at) lineOf(refused.at)?.focus()
      return
    }
    for (const { dataset } of kept) recovery.draft(dataset.keep ?? '', '')
    for (const line of written) {
      line.value = ''
      grow(line)
    }
    if (hasFocus(root.current)) written[0]?.focus()
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
    <div
      ref={root}
      role="group"
      aria-label={label}
      className="amends-composer"
      data-part="composer"
      {...{ [ComposerData.state]: refusal ? 'refused' : 'ready' }}
      {...keys}
    >
      <Place.Provider value={keep}>
        <Problem.Provider value={refusal && { id, at: refusal.at }}>{children}</Problem.Provider>
      </Place.Provider>
      {refusal && (
        <p id={id} className="amends-problem">
          {refusal.reason}
        </p>
      )}
      <div className="amends-acts">
        {submits.map((submit, which) => (
          <button
            key={submit}
            type="button"
            className="amends-button"
            data-look={which === 0 ? 'main' : 'plain'}
            aria-describedby={refusal ? id : undefined}
            onClick={() => void run(which)}
          >
            {submit}
          </button>
        ))}
        {onCancel && <Act onClick={onCancel}>{fieldWords.cancel}</Act>}
      </div>
    </div>
  )
}

interface LineProps {
  readonly name: string
  readonly label: string
  readonly value?: string | undefined
  readonly needed?: boolean
  readonly focus?: boolean
  readonly inputMode?: 'decimal'
  readonly onType?: (text: string) => void
  readonly children?: ReactNode
}

/** One line of a composer: a textarea that grows, with its label above. */
export function Line(props: LineProps) {
  const { name, label, value, needed, focus, inputMode, onType, children } = props
  const id = useId()
  const problem = useContext(Problem)
  const { key, kept, keep } = useKept(name)
  const wrong = problem?.at === name
  return (
    <div className="amends-line">
      <label htmlFor={id} className="amends-label">
        {label}
        {needed === false && <span className="amends-needed">{` · ${fieldWords.optional}`}</span>}
      </label>
      <textarea
        id={id}
        ref={focus ? focusIt : undefined}
        rows={1}
        data-line={name}
        data-keep={key}
        dir="auto"
        className="amends-input"
        inputMode={inputMode}
        defaultValue={kept || value}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? problem.id : undefined}
        onInput={({ currentTarget }) => {
          grow(currentTarget)
          keep(currentTarget.value)
          onType?.(currentTarget.value)
        }}
      />
      {children}
    </div>
  )
}
