const flag = 'fairwater.reset'

/** Forgets everything at the next start, when no page holds a case open. */
export function startOver(): void {
  sessionStorage.setItem(flag, '1')
  location.hash = ''
  location.reload()
}

/** Does what `startOver` asked for; call before anything is read. */
export async function finishReset(): Promise<void> {
  try {
    if (!sessionStorage.getItem(flag)) return
    sessionStorage.removeItem(flag)
    localStorage.clear()
    const databases = await indexedDB.databases()
    await Promise.all(databases.flatMap(({ name }) => (name ? [dropped(name)] : [])))
  } catch {
    // A browser that stores nothing has nothing to forget.
  }
}

const dropped = (name: string) =>
  new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => resolve())
    request.addEventListener('blocked', () => resolve())
  })
