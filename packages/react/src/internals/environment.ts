/**
 * The only place that reads a document or a window, and always those of the node it is given, so
 * that the panel works in a shadow root and in a frame that another page renders into.
 */
type Home = Node | null | undefined

const windowOf = (node: Home) => node?.ownerDocument?.defaultView ?? null

/** The focused element in the node's own tree: a shadow root has its own. */
export function activeElementIn(node: Home): Element | null {
  const root = node?.getRootNode() as Partial<DocumentOrShadowRoot> | undefined
  return root?.activeElement ?? null
}

/** Whether the focus is inside the node. */
export const hasFocus = (node: Home) => Boolean(node?.contains(activeElementIn(node)))

/** Whether nothing on the page has the focus: what had it went away. */
export function focusIsLost(node: Home) {
  const page = node?.ownerDocument
  return !page?.activeElement || page.activeElement === page.body
}

/** Copies the text; false when the page may not. */
export async function copyText(node: Home, text: string): Promise<boolean> {
  try {
    await windowOf(node)?.navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Selects the node's words, so that the agent can copy them by hand. */
export function selectText(node: Home) {
  if (node) windowOf(node)?.getSelection()?.selectAllChildren(node)
}

/** Has every input that is marked as pending record what is in it, as leaving it would. */
export function settle(node: Home) {
  const pending = (node as Element | null)?.querySelectorAll('[data-pending]') ?? []
  for (const one of pending) one.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
}

/** What a panel hears from the page around it. */
interface Listeners {
  /** A key anywhere: the agent is mostly in the reply box. */
  readonly onKey: (event: KeyboardEvent) => void
  /** A minute has passed, or the page is shown, focused, back from a sleep or online again. */
  readonly onTime: () => void
  /** The focus left the page: it does not hear a key let go. */
  readonly onBlur: () => void
  /** The page is about to be hidden or left. */
  readonly onHide: () => void
}

/** Listens to the node's page. Answers how to stop. */
export function listenTo(node: Home, { onKey, onTime, onBlur, onHide }: Listeners) {
  const page = windowOf(node)
  if (!page) return undefined
  const { document } = page
  const stopping = new AbortController()
  const { signal } = stopping
  document.addEventListener('keydown', onKey, { signal })
  document.addEventListener('keyup', onKey, { signal })
  const onChange = () => (document.hidden ? onHide : onTime)()
  document.addEventListener('visibilitychange', onChange, { signal })
  page.addEventListener('pagehide', onHide, { signal })
  page.addEventListener('blur', onBlur, { signal })
  // A machine that slept does not make up for its timers: one of these comes first.
  for (const wake of ['focus', 'online', 'pageshow'])
    page.addEventListener(wake, onTime, { signal })
  const clock = page.setInterval(onTime, 60_000)
  return () => {
    stopping.abort()
    page.clearInterval(clock)
  }
}
