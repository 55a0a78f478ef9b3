/** Where it is inside the panel, rounded to CSS pixels: x, y, width, height. */
export function placeIn(panel: Element, node: Element): string {
  const origin = panel.getBoundingClientRect()
  const { x, y, width, height } = node.getBoundingClientRect()
  return [x - origin.x, y - origin.y, width, height].map(Math.round).join(' ')
}

const words = (node: Element) =>
  `${node.getAttribute('class') ?? ''} "${(node.textContent ?? '').slice(0, 30)}"`

const isShown = (node: Element) =>
  node.checkVisibility({ visibilityProperty: true }) && !node.closest('.amends-unseen')

/** Whether it is in a line that ends in "…" where it does not fit. */
const isShortened = (node: Element) => {
  for (let box = node.parentElement; box; box = box.parentElement) {
    if (getComputedStyle(box).textOverflow === 'ellipsis') return true
  }
  return false
}

/** What reaches out of the panel sideways, or of its own box with words in it. */
export function overflowing(panel: HTMLElement): string[] {
  const edge = panel.getBoundingClientRect()
  const out = [...panel.querySelectorAll<HTMLElement>('*')].filter((node) => {
    if (!isShown(node) || isShortened(node)) return false
    const { left, right, width } = node.getBoundingClientRect()
    return width > 0 && (left < edge.left - 1 || right > edge.right + 1)
  })
  const wide = [panel, ...panel.querySelectorAll<HTMLElement>('*')].filter(
    (node) =>
      isShown(node) &&
      node.scrollWidth > node.clientWidth + 1 &&
      /auto|scroll/.test(getComputedStyle(node).overflowX),
  )
  return [...new Set([...out, ...wide])].map(words)
}

/** Words that are cut off: a box that hides what does not fit, and has more in it than it shows. */
export function clipped(panel: HTMLElement): string[] {
  return [...panel.querySelectorAll<HTMLElement>('*')]
    .filter((node) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(node)
      if (!isShown(node) || textOverflow === 'ellipsis') return false
      return (
        (/hidden|clip/.test(overflowX) && node.scrollWidth > node.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && node.scrollHeight > node.clientHeight + 1)
      )
    })
    .map(words)
}

/** What can be pressed and is smaller than 24 by 24 px, its label counted. */
export function tooSmall(panel: HTMLElement): string[] {
  return [...panel.querySelectorAll<HTMLElement>('button, input, textarea, select, a, summary')]
    .filter(isShown)
    .filter((node) => {
      const { width, height } = (node.closest('label') ?? node).getBoundingClientRect()
      return width < 24 || height < 24
    })
    .map(words)
}
