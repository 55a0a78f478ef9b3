/**
 * The only place that reads a document or a window, and always those of the node it is given, so
 * that the panel works in a shadow root and in a frame that another page renders into.
 */
type Home = Node | null | undefined

const windowOf = (node: Home) => node?.ownerDocument?.defaultView ?? null

/** The focused element in the node's own tree: a shadow root has its own. */
export function activeElementIn(node: Home): Element | null {
  const root = node?.getRootNode()
  return root && 'activeElement' in root ? (root as Document | ShadowRoot).activeElement : null
}

/** Whether the focus is inside the node. */
export const hasFocus = (node: Home) => Boolean(node?.contains(activeElementIn(node)))

/** Copies the text; false when the page may not. */
export async function copyText(node: Home, text: string): Promise<boolean> {
  try {
    await windowOf(node)?.navigator.clipboard.writeText(text)
    return Boolean(windowOf(node)?.navigator.clipboard)
  } catch {
    return false
  }
}

/** Selects the node's words, so that the agent can copy them by hand. */
export function selectText(node: Home) {
  const selection = windowOf(node)?.getSelection()
  if (node && selection) selection.selectAllChildren(node)
}

/** Calls back when the page is about to be hidden or left. Answers how to stop. */
export function onHide(node: Home, listener: () => void): () => void {
  const view = windowOf(node)
  if (!view) return () => {}
  const { document } = view
  const hidden = () => {
    if (document.visibilityState === 'hidden') listener()
  }
  view.addEventListener('pagehide', listener)
  document.addEventListener('visibilitychange', hidden)
  return () => {
    view.removeEventListener('pagehide', listener)
    document.removeEventListener('visibilitychange', hidden)
  }
}

/**
 * Hears keys anywhere on the page: the agent is mostly in the reply box. `away` is called when the
 * page will not hear a key let go: it is hidden, or the focus left it. Answers how to stop.
 */
export function onKey(
  node: Home,
  listener: (event: KeyboardEvent) => void,
  away: () => void,
): () => void {
  const view = windowOf(node)
  const document = view?.document
  const shown = onHide(node, away)
  document?.addEventListener('keydown', listener)
  document?.addEventListener('keyup', listener)
  view?.addEventListener('blur', away)
  return () => {
    shown()
    document?.removeEventListener('keydown', listener)
    document?.removeEventListener('keyup', listener)
    view?.removeEventListener('blur', away)
  }
}

/** Has every input that is marked as pending record what is in it, as leaving it would. */
export function settle(node: Home) {
  const pending = (node as Element | null)?.querySelectorAll('[data-pending]') ?? []
  for (const one of pending) one.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
}

/** Calls back every `ms` milliseconds, and at once when the page is shown again. */
export function onTick(node: Home, ms: number, listener: () => void): () => void {
  const view = windowOf(node)
  if (!view) return () => {}
  const shown = () => {
    if (view.document.visibilityState === 'visible') listener()
  }
  const timer = view.setInterval(listener, ms)
  view.document.addEventListener('visibilitychange', shown)
  return () => {
    view.clearInterval(timer)
    view.document.removeEventListener('visibilitychange', shown)
  }
}
