import { RecoveryPanel, type RecoveryPanelProps } from '@amends/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach } from 'vitest'
import { armor } from '../../../packages/react/armor'
import css from '../../../packages/react/src/styles/index.css?inline'
import { until } from './until'

/** The style sheet as it is shipped. */
const shipped = armor(css)

export function dress(root: Document | ShadowRoot = document): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(shipped)
  root.adoptedStyleSheets = [sheet]
}

export interface StageOptions {
  /** CSS pixels. */
  readonly width?: number
  readonly height?: number
  readonly strict?: boolean
  /** In an open shadow root of its own. */
  readonly shadow?: boolean
  /** What has to be there before the test begins; a cue unless given. */
  readonly shows?: string
}

export interface Stage {
  readonly host: HTMLElement
  /** The panel's section. */
  readonly panel: HTMLElement
  readonly cue: string
  part(name: string): HTMLElement
  all(selector: string): HTMLElement[]
  size(width: number, height?: number): void
  show(change: Partial<RecoveryPanelProps>): void
  leave(): void
}

const open = new Set<Stage>()
afterEach(() => {
  for (const one of open) one.leave()
})

/** Shows a panel in a column of the page, and waits until it is there. Nothing fades or slides. */
export async function stage(
  props: Omit<RecoveryPanelProps, 'safetyProtocol'> & Partial<RecoveryPanelProps>,
  {
    width = 320,
    height = 640,
    strict = false,
    shadow = false,
    shows = '[data-part="cue"]',
  }: StageOptions = {},
): Promise<Stage> {
  const host = document.createElement('main')
  const outside = shadow ? document.createElement('div') : host
  document.body.append(outside)
  if (shadow) {
    const inside = outside.attachShadow({ mode: 'open' })
    inside.append(host)
    dress(inside)
  } else dress()
  const root = createRoot(host)
  let shown = {
    safetyProtocol: null,
    locale: 'en-GB',
    timeZone: 'UTC',
    ...props,
  } as RecoveryPanelProps
  const draw = () => {
    const panel = <RecoveryPanel {...shown} />
    root.render(strict ? <StrictMode>{panel}</StrictMode> : panel)
  }
  const find = (selector: string) => host.querySelector<HTMLElement>(selector)
  const one = (selector: string) => {
    const node = find(selector)
    if (!node) throw new Error(`nothing on the stage is ${selector}`)
    return node
  }
  const staged: Stage = {
    host,
    get panel() {
      return one('[data-part="root"]')
    },
    get cue() {
      return find('[data-part="cue"] [role="heading"]')?.textContent ?? ''
    },
    part: (name) => one(`[data-part="${name}"]`),
    all: (selector) => [...host.querySelectorAll<HTMLElement>(selector)],
    size(to, tall = height) {
      host.style.inlineSize = `${to}px`
      host.style.blockSize = `${tall}px`
    },
    show(change) {
      shown = { ...shown, ...change } as RecoveryPanelProps
      draw()
    },
    leave() {
      open.delete(staged)
      root.unmount()
      outside.remove()
    },
  }
  open.add(staged)
  staged.size(width)
  draw()
  await until(() => find(shows) !== null, shows)
  return staged
}
