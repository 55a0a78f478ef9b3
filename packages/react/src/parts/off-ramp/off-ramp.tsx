import { useId, useRef } from 'react'
import { useRecovery } from '../../case/recovery-context'
import { useToggle } from '../../case/ui'
import { useView } from '../../case/use-view'
import { createPart } from '../../internals/create-part'
import { createSheet } from '../../case/create-sheet'
import { icon } from '../../internals/icons'
import { words } from '../../internals/words'
import { Act } from '../fields/act'
import { Held } from '../fields/held'
import { useKept } from '../fields/kept'
import { OffRampData } from './data-attributes'

/** The way out for threats, violence and self-harm, in the same place on every screen. */
export const OffRamp = createPart('off-ramp', 'button', function useOffRamp() {
  const can = useView((view) => view.can.raiseSafety)
  const raised = useView((view) => view.overlay?.kind === 'safety')
  const toggle = useToggle('unsafe')
  return {
    className: 'amends-side',
    ...toggle,
    ...(raised && { [OffRampData.state]: 'raised' }),
    'aria-disabled': !can || undefined,
    onClick: can ? toggle.onClick : undefined,
    children: (
      <>
        {icon('shield')}
        <span>{words.unsafe}</span>
      </>
    ),
  }
})

/** Asks once, and takes the words that were said. The method stops when it is raised. */
export const RaiseSafety = createSheet('raise-safety', 'unsafe', function useRaiseSafety() {
  const { send } = useRecovery()
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const { kept, keep } = useKept('unsafe')
  const raise = () => {
    const said = field.current?.value.trim()
    const raised = { type: 'safety.raised', ...(said && { words: said }) } as const
    void send(raised).then(({ ok }) => ok && keep(''))
  }
  return {
    heading: words.unsafeTitle,
    hint: words.unsafeHint,
    children: (
      <>
        <Act data-look="covered" onClick={raise}>
          {words.unsafeRaise}
        </Act>
        <div className="amends-raise-safety-words">
          <label htmlFor={id} className="amends-label">
            {words.unsafeWords}
          </label>
          <Held id={id} area={field} keep={keep} rows={2} defaultValue={kept} />
        </div>
      </>
    ),
  }
})

/** The host's link, unless following it would run a script: an address, a call, a message. */
function safeHref(href: string): string | undefined {
  try {
    const { protocol } = new URL(href, 'https://host')
    return /^(https?|mailto|sms|tel):$/.test(protocol) ? href : undefined
  } catch {
    return undefined
  }
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
