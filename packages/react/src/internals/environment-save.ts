/** How long a page may take to read what it was given to save, in milliseconds. */
const readBy = 60_000

/** A file as it is saved: UTF-8 text. */
export interface TextFile {
  readonly name: string
  /** Media type. */
  readonly type: string
  readonly text: string
}

/**
 * Hands the file to the browser to save. False when the page may not; a frame whose downloads are
 * forbidden answers true, for no script can tell. Kept apart from the environment: only what writes
 * files loads it. The link is never part of the page, so no host hears a click on it.
 */
export function saveFile(node: Node | null, { name, type, text }: TextFile): boolean {
  const page = node?.ownerDocument?.defaultView
  if (!page) return false
  try {
    const blob = new Blob([text], { type: `${type};charset=utf-8` })
    const href = page.URL.createObjectURL(blob)
    const link = Object.assign(page.document.createElement('a'), { href, download: name })
    link.click()
    page.setTimeout(() => page.URL.revokeObjectURL(href), readBy)
    return true
  } catch {
    return false
  }
}

/** A name that every file system takes, from a host's id of a case. */
export function fileName(caseId: string, ending: string): string {
  const kept = caseId.replace(/[^a-zA-Z0-9-]+/g, '-').slice(0, 60)
  return `${kept.replace(/^-+|-+$/g, '') || 'case'}-${ending}`
}
