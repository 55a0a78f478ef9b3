/** Fits a textarea to its text where the style sheet cannot (`field-sizing`). */
export function grow({ style, scrollHeight }: HTMLTextAreaElement): void {
  if ('fieldSizing' in style) return
  // The armored style sheet beats all but what is important here too.
  style.setProperty('block-size', `${scrollHeight + 2}px`, 'important')
}
