import type { Recovery } from '@amends/core'
import { forwardRef } from 'react'
import { useOpenCase, type CaseToOpen } from '../case/use-open-case'
import { Root, type RootProps } from '../parts/root/root'
import { Opening } from './opening'
import { PanelParts } from './panel-parts'

type Shown = Omit<RootProps, 'recovery' | 'children'>

/** A case that the panel opens itself, or one that the host has open already. */
export type RecoveryPanelProps = Shown &
  (
    | (Omit<CaseToOpen, 'locale' | 'timeZone'> & { readonly recovery?: undefined })
    | { readonly recovery: Recovery }
  )

/**
 * The whole panel in one line: opens the case, and shows its steps, the one thing to do now, how to
 * say it, what to keep, what is owed and the ways on. Renders one `section` with `data-part="root"`.
 */
export const RecoveryPanel = forwardRef<HTMLElement, RecoveryPanelProps>(
  function RecoveryPanel(props, ref) {
    if (props.recovery === undefined) return <SelfOpened {...props} ref={ref} />
    return (
      <Root key={props.recovery.caseId} {...props} ref={ref}>
        {parts}
      </Root>
    )
  },
)

const parts = <PanelParts />

type SelfOpenedProps = Shown & Omit<CaseToOpen, 'locale' | 'timeZone'>

const SelfOpened = forwardRef<HTMLElement, SelfOpenedProps>(function SelfOpened(props, ref) {
  const { caseId, flow, store, about, authority, ...shown } = props
  const { locale, timeZone } = shown
  const opening = useOpenCase({
    caseId,
    flow,
    about,
    store,
    ...(authority !== undefined && { authority }),
    ...(locale !== undefined && { locale }),
    timeZone,
  })
  if (opening.state !== 'open') return <Opening opening={opening} {...shown} ref={ref} />
  return (
    <Root key={caseId} {...shown} recovery={opening.recovery} ref={ref}>
      {parts}
    </Root>
  )
})
