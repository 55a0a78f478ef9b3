import type { Flow, Recovery } from '@amends/core'
import { useEffect, useId, useRef, useState } from 'react'
import { Column, Frame } from '../kit/bench'
import { caseAt } from '../kit/cases'
import type { Method } from '../kit/flows'
import type { PanelArgs } from '../kit/panel-story'
import { pathsOf } from '../kit/wishes'
import { useWrittenFlow } from './use-written-flow'

interface FlowEditorProps {
  /** What stands in the editor at first. */
  readonly first: Flow
  /** What a writer can start from. */
  readonly methods: readonly Method[]
  readonly args: PanelArgs
}

const textOf = (flow: Flow) => JSON.stringify(flow, null, 2)

/** A case on the flow; after a change of the flow it stands at the same beat again. */
function useCaseOn(flow: Flow | null, { channel, named }: PanelArgs): Recovery | null {
  const [recovery, setRecovery] = useState<Recovery | null>(null)
  const last = useRef<Recovery | null>(null)

  useEffect(() => {
    if (!flow) return undefined
    let gone = false
    const at = last.current?.view().beat?.path
    const beat = at && pathsOf(flow).includes(at) ? at : undefined
    void caseAt({ flow, beat, channel, named }).then((opened) => {
      if (gone) return
      last.current = opened
      setRecovery(opened)
    })
    return () => {
      gone = true
    }
  }, [flow, channel, named])

  return recovery
}

/** A flow as text, what is wrong with it, and the panel that runs on it. */
export function FlowEditor({ first, methods, args }: FlowEditorProps) {
  const { text, problems, flow, write } = useWrittenFlow(textOf(first))
  const recovery = useCaseOn(flow, args)
  const id = useId()
  return (
    <Frame look={args}>
      <div className="writer">
        <div className="bench-row">
          <label className="bench-label" htmlFor={id}>
            The flow
          </label>
          <label className="bench-label">
            Start from{' '}
            <select
              className="bench-button"
              defaultValue=""
              onChange={({ currentTarget }) => {
                const found = methods.find(({ flow: each }) => each.id === currentTarget.value)
                write(textOf(found?.flow ?? first))
              }}
            >
              <option value="">{first.name}</option>
              {methods.map(({ flow: each }) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <textarea
          id={id}
          className="bench-code"
          rows={24}
          spellCheck={false}
          value={text}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        <section className="writer-problems" aria-live="polite" aria-label="Problems">
          {problems.length === 0 ? (
            <p className="writer-well">No problem. The panel runs on it.</p>
          ) : (
            <>
              <p className="writer-ill">
                {problems.length === 1 ? '1 problem' : `${problems.length} problems`}. The panel
                runs on the last text without one.
              </p>
              <ol>
                {problems.map(({ code, path, message }, index) => (
                  <li key={`${index} ${code} ${path}`}>
                    <code>{path || 'the whole'}</code> {message}
                  </li>
                ))}
              </ol>
            </>
          )}
        </section>
      </div>
      {recovery && <Column key={recovery.caseId} first={recovery} look={args} />}
    </Frame>
  )
}
