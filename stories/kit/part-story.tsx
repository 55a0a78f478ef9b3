import type { Recovery as Case } from '@amends/core'
import { Recovery, useRecovery, type Host, type RecoveryScope } from '@amends/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, type ReactNode } from 'react'
import { Frame, protocol } from './bench'
import { look, lookTypes, type Look } from './controls'
import { loadCase } from './loaded'
import { zone } from './sample'

export type PartStory = StoryObj<Look>
/** A part's own props are not what its stories are controlled by. */
export type PartMeta = Omit<Meta<Look>, 'component'> & { readonly component: object }
type Sheet = NonNullable<Parameters<RecoveryScope['unfold']>[0]>

interface UnfoldProps {
  readonly sheet: Sheet
  /** Waits until it is in sight: what unfolds may take the focus, and a docs page would jump to it. */
  readonly inSight: boolean
}

/** Unfolds what a part is only there for. */
function Unfold({ sheet, inSight }: UnfoldProps) {
  const scope = useRecovery()
  useEffect(() => {
    if (!inSight || !scope.root.current) {
      scope.unfold(sheet)
      return undefined
    }
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      watch.disconnect()
      scope.unfold(sheet)
    })
    watch.observe(scope.root.current)
    return () => watch.disconnect()
  }, [scope, sheet, inSight])
  return null
}

interface PartOptions {
  readonly look?: Partial<Look>
  readonly host?: Host
  readonly unfolded?: Sheet
  readonly safetyProtocol?: null
  readonly play?: PartStory['play']
}

interface StageProps extends Pick<PartOptions, 'host' | 'unfolded' | 'safetyProtocol'> {
  readonly recovery: Case
  readonly look: Look
  readonly label?: string
  readonly viewMode: string
  readonly children: ReactNode
}

/** One part by itself, inside a root as wide as a column. */
function Stage({ look: shown, children, label, viewMode, unfolded, ...root }: StageProps) {
  return (
    <figure className="beats-beat">
      {label && <figcaption className="beats-name">{label}</figcaption>}
      <div className="bench-column" data-width={shown.width} data-fit="">
        <Recovery.Root
          recovery={root.recovery}
          safetyProtocol={root.safetyProtocol === undefined ? protocol : root.safetyProtocol}
          theme={shown.theme}
          density={shown.density}
          dir={shown.direction}
          customerSpeaking={shown.customerSpeaking}
          timeZone={zone}
          {...(root.host && { host: root.host })}
          {...(label && { 'aria-label': label })}
        >
          {unfolded && <Unfold sheet={unfolded} inSight={viewMode === 'docs'} />}
          {children}
        </Recovery.Root>
      </div>
    </figure>
  )
}

/** What the page of a part has beside its title. */
export const partMeta = {
  args: { ...look, width: 300 },
  argTypes: lookTypes,
  loaders: [loadCase],
  parameters: { docs: { canvas: { sourceState: 'none' } } },
} satisfies Meta<Look>

/** The room around what stands in the panel's body. */
export function inBody(shown: ReactNode): ReactNode {
  return <div className="bench-body">{shown}</div>
}

/** The place of what stands at the panel's edge, by itself. */
export function atEdge(shown: ReactNode): ReactNode {
  return <div className="bench-edge">{shown}</div>
}

type Open = () => Promise<Case>

/** The part over a real case that was brought to the state it is to be seen in. */
export function part(shown: ReactNode, open: Open, options: PartOptions = {}): PartStory {
  const { look: change, play, ...stage } = options
  return {
    ...(change && { args: change }),
    ...(play && { play }),
    parameters: { open },
    render: (args, { loaded, viewMode }) => (
      <Frame look={args}>
        <Stage
          viewMode={viewMode}
          recovery={(loaded as { recovery: Case }).recovery}
          look={args}
          {...stage}
        >
          {shown}
        </Stage>
      </Frame>
    ),
  }
}

const looks: readonly (Partial<Look> & { readonly label: string })[] = [
  { label: 'Narrow, 256 px', width: 256 },
  { label: 'Right to left', direction: 'rtl' },
  { label: 'Dark', theme: 'dark' },
  { label: 'Wide, 480 px', width: 480 },
]

/** The part narrow, right to left, dark and wide, side by side. */
export function inEveryLook(shown: ReactNode, open: Open, options: PartOptions = {}): PartStory {
  const { look: change, play, ...stage } = options
  return {
    parameters: {
      open,
      controls: { include: ['theme', 'density', 'customerSpeaking'] },
      // The same part four times on one page; a host shows one.
      a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
    },
    ...(change && { args: change }),
    ...(play && { play }),
    render: (args, { loaded, viewMode }) => (
      <Frame look={args}>
        {looks.map(({ label, ...each }) => (
          <Stage
            key={label}
            viewMode={viewMode}
            label={label}
            recovery={(loaded as { recovery: Case }).recovery}
            look={{ ...args, ...each }}
            {...stage}
          >
            {shown}
          </Stage>
        ))}
      </Frame>
    ),
  }
}
