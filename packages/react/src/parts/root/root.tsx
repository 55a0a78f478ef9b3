import { forwardRef, useRef, type ComponentPropsWithoutRef } from 'react'
import { RecoveryProvider } from '../../case/recovery-context'
import { useScope, type ScopeOptions } from '../../case/use-scope'
import { usePage } from '../../case/use-page'
import { useUi } from '../../case/ui'
import { useView } from '../../case/use-view'
import { useRefs } from '../../internals/create-part'
import { showMarks } from '../../internals/format'
import { LiveRegion } from '../../internals/live-region'
import { ownLanguage, panelName } from '../../internals/words'
import { RootData } from './data-attributes'

/** `about` is the case's own prop, not the attribute of RDFa. */
type SectionAttributes = Omit<ComponentPropsWithoutRef<'section'>, 'about'>

export interface RootProps extends ScopeOptions, SectionAttributes {
  /** The host hears the customer speak: the panel hushes. Leave it out to leave that to the agent. */
  readonly customerSpeaking?: boolean | undefined
  /** `auto` follows the system. */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined
}

/** Holds a case open on the page for the parts inside it. Renders the panel's `section`. */
export const Root = forwardRef<HTMLElement, RootProps>(function Root(props, forwarded) {
  const root = useRef<HTMLElement>(null)
  const scope = useScope(props, root)
  const ref = useRefs(root, forwarded)
  return (
    <RecoveryProvider value={scope}>
      <Section {...props} ref={ref} />
    </RecoveryProvider>
  )
})

const Section = forwardRef<HTMLElement, RootProps>(function Section(props, ref) {
  const {
    recovery: _,
    host: _h,
    safetyProtocol: _s,
    keys: _k,
    locale: _l,
    timeZone: _t,
    ...shown
  } = props
  const { customerSpeaking, density: wanted, theme = 'auto', className, children, ...rest } = shown
  usePage(customerSpeaking, wanted)
  const customer = useView((view) => view.about.customer)
  const state = useView((view) => view.overlay?.kind ?? view.status)
  const hush = useUi((ui) => ui.hush)
  const density = useUi((ui) => ui.density)
  return (
    <section
      aria-label={panelName(customer && showMarks(customer))}
      lang={ownLanguage}
      data-part="root"
      {...rest}
      ref={ref}
      className={`amends ${className ?? ''}`}
      {...{
        [RootData.state]: state,
        [RootData.theme]: theme,
        [RootData.density]: density,
        [RootData.hush]: hush ? '' : undefined,
      }}
    >
      {children}
      <LiveRegion />
    </section>
  )
})
