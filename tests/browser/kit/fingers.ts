import { userEvent } from 'vitest/browser'
import type { Hands } from './hands'

/** The browser's own pointer and keys, which no script can imitate. */
export const fingers: Hands = {
  press: (node) => userEvent.click(node.closest('label') ?? node),
  type: (field, text) => userEvent.fill(field, text),
  leaveField: (field) => field.blur(),
}
