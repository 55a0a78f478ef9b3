import { useRef, useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { copyText, selectText } from '../../internals/environment'
import { icon } from '../../internals/icons'
import { Act } from '../fields/act'
import { SummaryData } from './data-attributes'
import { summaryWords as words } from './words'

/** The case in a few lines that can be copied; where the beat shows it, and once it is closed. */
export const Summary = createPart('summary', 'section', function useSummary() {
  const { announce } = useRecovery()
  const here = useView(
    (view) => view.status === 'closed' || (view.beat?.records.includes('summary') ?? false),
  )
  const summary = useView((view) => view.summary)
  const list = useRef<HTMLUListElement>(null)
  const [state, setState] = useState<'ready' | 'copied' | 'selected'>('ready')
  if (!here || !summary || summary.lines.length === 0) return null
  const copy = async () => {
    const copied = await copyText(
      list.current,
      [summary.outcome, ...summary.lines].filter(Boolean).join('\n'),
    )
    if (!copied) selectText(list.current)
    setState(copied ? 'copied' : 'selected')
    announce(copied ? words.copied : words.selected)
  }
  return {
    [SummaryData.state]: state,
    'aria-label': words.title,
    children: (
      <div className="amends-card">
        <ul ref={list} className="amends-lines">
          {summary.outcome && (
            <li>
              <b>{summary.outcome}</b>
            </li>
          )}
          {summary.lines.map((line, index) => (
            <li key={`${index} ${line}`} dir="auto">
              {line}
            </li>
          ))}
        </ul>
        <div className="amends-acts">
          <Act data-look="plain" onClick={() => void copy()}>
            {icon(state === 'copied' ? 'check' : 'copy')}
            {state === 'ready' ? words.copy : words[state]}
          </Act>
        </div>
      </div>
    ),
  }
})
