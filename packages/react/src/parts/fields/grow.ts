/** Fits a textarea to its text where the style sheet cannot (`field-sizing`). */
export function grow(area: HTMLTextAreaElement): void {
  const style: CSSStyleDeclaration & { fieldSizing?: string } = area.style
  if (style.fieldSizing !== undefined) return
  style.removeProperty('block-size')
  // The armored style sheet beats all but what is important here too.
  style.setProperty('block-size', `${area.scrollHeight + 2}px`, 'important')
}
