import { userEvent } from 'vitest/browser'
import type { Hands } from './hands'

/** What has the focus, inside shadow roots too. */
export function focused(): Element | null {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
}

const isRadio = (node: Element | null): node is HTMLInputElement =>
  node instanceof HTMLInputElement && node.type === 'radio'

/** Goes to it with Tab alone, as far as the whole page twice. */
async function reach(node: HTMLElement): Promise<void> {
  const there = () => {
    const now = focused()
    return now === node || (isRadio(now) && isRadio(node) && now.name === node.name)
  }
  for (let tabs = 0; !there(); tabs += 1) {
    if (tabs > 120) throw new Error(`Tab never reaches "${node.textContent || node.className}"`)
    await userEvent.keyboard('{Tab}')
  }
}

/** No pointer at all. */
export const keys: Hands = {
  async press(node) {
    await reach(node)
    if (!isRadio(node)) return userEvent.keyboard(node.tagName === 'INPUT' ? ' ' : '{Enter}')
    for (let turns = 0; focused() !== node && turns < 12; turns += 1) {
      await userEvent.keyboard('{ArrowDown}')
    }
    if (!node.checked) await userEvent.keyboard(' ')
  },
  async type(field, text) {
    await reach(field)
    if (field instanceof HTMLInputElement && field.type === 'time') {
      await userEvent.keyboard('0500PM')
      if (field.value !== text) await userEvent.fill(field, text)
      return
    }
    await userEvent.keyboard('{Control>}a{/Control}')
    await userEvent.keyboard(text)
  },
  leaveField: () => userEvent.keyboard('{Tab}'),
}
