import { useId, useRef } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useUnfolded } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { icon } from '../../internals/icons'
import { words } from '../../internals/words'
import { useKept } from '../fields/kept'
import { OffRampData } from './data-attributes'

/** The way out for threats, violence and self-harm, in the same place on every screen. */
export const OffRamp = createPart('off-ramp', 'button', function useOffRamp() {
  const { unfold } = useRecovery()
  const can = useView((view) => view.can.raiseSafety)
  const raised = useView((view) => view.overlay?.kind === 'safety')
  const open = useUnfolded() === 'unsafe'
  return {
    className: 'amends-side',
    [OffRampData.state]: raised ? 'raised' : open ? 'open' : 'closed',
    'aria-expanded': open,
    'aria-disabled': !can || undefined,
    onClick: () => {
      if (can) unfold(open ? null : 'unsafe')
    },
    children: (
      <>
        {icon('shield')}
        <span>{words.unsafe}</span>
      </>
    ),
  }
})

/** Asks once, and takes the words that were said. The method stops when it is raised. */
export const RaiseSafety = createPart('raise-safety', 'div', function useRaiseSafety() {
  const { send, unfold } = useRecovery()
  const open = useUnfolded() === 'unsafe'
  const field = useRef<HTMLTextAreaElement>(null)
  const heading = useId()
  const { kept, keep } = useKept('unsafe')
  if (!open) return null
  const raise = () => {
    const said = field.current?.value.trim()
    const raised = { type: 'safety.raised' } as const
    void send(said ? { ...raised, words: said } : raised).then(({ ok }) => ok && keep(''))
  }
  return {
    className: 'amends-sheet',
    role: 'group',
    'aria-labelledby': heading,
    onKeyDown: (event) => {
      if (event.key === 'Escape') unfold(null)
    },
    children: (
      <>
        <div>
          <div className="amends-sheet-title" id={heading}>
            {words.unsafeTitle}
          </div>
          <div className="amends-quiet">{words.unsafeHint}</div>
        </div>
        <button type="button" className="amends-button" data-look="covered" onClick={raise}>
          {words.unsafeRaise}
        </button>
        <label className="amends-raise-safety-words">
          <span className="amends-label">{words.unsafeWords}</span>
          <textarea
            ref={field}
            className="amends-input"
            rows={2}
            dir="auto"
            defaultValue={kept}
            onInput={({ currentTarget }) => keep(currentTarget.value)}
          />
        </label>
      </>
    ),
  }
})

/** The host's link, unless following it would run a script: an address, a call, a message. */
function safeHref(href: string): string | undefined {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase()
  const safe = scheme === undefined || ['http', 'https', 'mailto', 'sms', 'tel'].includes(scheme)
  return safe ? href : undefined
}

/** The host's own protocol, in place of the beat, for as long as safety is raised. */
export const Safety = createPart('safety', 'div', function useSafety() {
  const { safetyProtocol: protocol } = useRecovery()
  const raised = useView((view) => view.overlay?.kind === 'safety')
  if (!raised) return null
  return {
    className: 'amends-sheet',
    [OffRampData.state]: 'raised',
    children: protocol ? (
      <>
        <div className="amends-sheet-title">{protocol.title}</div>
        <ol className="amends-safety-steps">
          {protocol.steps.map((step, at) => (
            <li key={`${at} ${step}`}>
              <span className="amends-safety-number" aria-hidden="true">
                {at + 1}
              </span>
              {step}
            </li>
          ))}
        </ol>
        {protocol.call && (
          <a className="amends-button" data-look="covered" href={safeHref(protocol.call.href)}>
            {protocol.call.label}
          </a>
        )}
      </>
    ) : (
      <>
        <div className="amends-sheet-title">{words.noProtocol}</div>
        <div className="amends-quiet">{words.noProtocolHint}</div>
      </>
    ),
  }
})
