/** What the pointer would meet in the middle of the element, inside shadow roots too. */
function underPointer(node: Element): Element | null {
  const { left, top, width, height } = node.getBoundingClientRect()
  const root = node.getRootNode() as Document | ShadowRoot
  return root.elementFromPoint(left + width / 2, top + height / 2)
}

/** Presses it where it is seen; throws when it is out of sight or something lies over it. */
export function press(node: HTMLElement): void {
  node.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  const met = underPointer(node)
  const own = met && (node.contains(met) || met.closest('label')?.control === node)
  if (!own) {
    const words = node.textContent || node.getAttribute('aria-label') || node.className
    throw new Error(`"${words}" cannot be pressed: ${met?.className || met?.tagName} is there`)
  }
  node.focus()
  node.click()
}

/** Types over what a field holds, as keys do, and leaves the field where it is. */
export function type(field: HTMLElement, text: string): void {
  field.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  field.focus()
  const input = field as HTMLInputElement
  if (input.type === 'time' || input.type === 'date') {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    return
  }
  input.select()
  document.execCommand('insertText', false, text)
}

export interface Hands {
  press(node: HTMLElement): void | Promise<void>
  type(field: HTMLElement, text: string): void | Promise<void>
  leaveField(field: HTMLElement): void | Promise<void>
}

/** Fast, inside the page. */
export const quick: Hands = { press, type, leaveField: (field) => field.blur() }
