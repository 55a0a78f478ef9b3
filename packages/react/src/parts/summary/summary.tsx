import { useRef, useState } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useRecords, useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { copyText, selectText } from '../../internals/environment'
import { icon } from '../../internals/icons'
import { Act } from '../fields/act'
import { SummaryData } from './data-attributes'
import { copyWords, words } from './words'

/** The case in a few lines that can be copied; where the beat shows it, and once it is closed. */
export const Summary = createPart('summary', 'section', function useSummary() {
  const { announce, unfold } = useRecovery()
  const here = useRecords('summary')
  const closed = useView((view) => view.status === 'closed')
  const summary = useView((view) => view.summary)
  const list = useRef<HTMLUListElement>(null)
  const [state, setState] = useState<'ready' | 'copied' | 'selected'>('ready')
  if (!(here || closed) || !summary?.lines.length) return null
  const copy = async () => {
    const text = [summary.outcome, ...summary.lines].filter(Boolean).join('\n')
    const next = (await copyText(list.current, text)) ? 'copied' : 'selected'
    if (next === 'selected') selectText(list.current)
    setState(next)
    announce(copyWords[next])
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
            <li key={`${index} ${line}`}>{line}</li>
          ))}
        </ul>
        <div className="amends-acts">
          <Act data-look="plain" onClick={() => void copy()}>
            {icon(state === 'copied' ? 'check' : 'copy')}
            {copyWords[state]}
          </Act>
          {closed && <Act onClick={() => unfold('write-up')}>{words.writeUp}</Act>}
        </div>
      </div>
    ),
  }
})
