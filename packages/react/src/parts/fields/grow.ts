/** Fits a textarea to its text where the style sheet cannot (`field-sizing`). */
export function grow({ style, scrollHeight }: HTMLTextAreaElement): void {
  if ((style as { fieldSizing?: string }).fieldSizing !== undefined) return
  style.blockSize = `${scrollHeight + 2}px`
}
