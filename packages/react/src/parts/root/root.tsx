import { forwardRef, useCallback, useRef, type ComponentPropsWithoutRef } from 'react'
import { RecoveryProvider } from '../../case/recovery-context'
import { useScope, type ScopeOptions } from '../../case/use-scope'
import { usePage } from '../../case/use-page'
import { useUi } from '../../case/ui'
import { useView } from '../../case/use-view'
import { showMarks } from '../../internals/format'
import { LiveRegion } from '../../internals/live-region'
import { words } from '../../internals/words'
import { RootData } from './data-attributes'

/** `about` is the case's own prop, not the attribute of RDFa. */
type SectionAttributes = Omit<ComponentPropsWithoutRef<'section'>, 'about'>

export interface RootProps extends ScopeOptions, SectionAttributes {
  /** The host hears the customer speak: the panel hushes. Leave it out to leave that to the agent. */
  readonly customerSpeaking?: boolean | undefined
  /** `auto` follows the system. */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined
}

type SectionProps = SectionAttributes & Pick<RootProps, 'customerSpeaking' | 'density' | 'theme'>

/** Holds a case open on the page for the parts inside it. Renders the panel's `section`. */
export const Root = forwardRef<HTMLElement, RootProps>(function Root(props, forwarded) {
  const { recovery, host, safetyProtocol, keys, locale, timeZone, ...section } = props
  const root = useRef<HTMLElement | null>(null)
  const scope = useScope(
    { recovery, host, safetyProtocol, keys, locale, timeZone, density: props.density },
    root,
  )
  const ref = useCallback(
    (node: HTMLElement | null) => {
      root.current = node
      if (typeof forwarded === 'function') forwarded(node)
      else if (forwarded) forwarded.current = node
    },
    [forwarded],
  )
  return (
    <RecoveryProvider value={scope}>
      <Section {...section} ref={ref} />
    </RecoveryProvider>
  )
})

const Section = forwardRef<HTMLElement, SectionProps>(function Section(props, ref) {
  const { customerSpeaking, density: wanted, theme = 'auto', className, children, ...rest } = props
  usePage(customerSpeaking, wanted)
  const customer = useView((view) => view.about.customer)
  const status = useView((view) => view.status)
  const overlay = useView((view) => view.overlay?.kind)
  const hush = useUi((ui) => ui.hush)
  const density = useUi((ui) => ui.density)
  return (
    <section
      aria-label={words.panel(customer && showMarks(customer))}
      data-part="root"
      {...rest}
      ref={ref}
      className={className ? `amends ${className}` : 'amends'}
      {...{
        [RootData.state]: overlay ?? status,
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
