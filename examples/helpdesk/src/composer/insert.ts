export type InsertMode = 'cursor' | 'append' | 'replace'

const spaceBefore = (before: string) => (before === '' || /\s$/u.test(before) ? '' : ' ')
const spaceAfter = (after: string) => (after === '' || /^[\s.,;:!?]/u.test(after) ? '' : ' ')

/**
 * Puts words into a text box at its cursor, after its text or in its place, without taking the
 * focus and without losing what was written. Answers whether they are there now.
 */
export function insertInto(box: HTMLTextAreaElement, words: string, mode: InsertMode): boolean {
  const { value } = box
  const from = mode === 'replace' ? 0 : mode === 'append' ? value.length : box.selectionStart
  const to = mode === 'cursor' ? box.selectionEnd : value.length
  const text = `${spaceBefore(value.slice(0, from))}${words}${spaceAfter(value.slice(to))}`
  box.setRangeText(text, from, to, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
  return box.value === value.slice(0, from) + text + value.slice(to)
}
