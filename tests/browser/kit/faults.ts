import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Everything that the console and the page complain of; a test that leaves any behind fails. */
export function watchFaults(): string[] {
  const faults: string[] = []
  const note = (kind: string) => (event: Event) => {
    const { message, reason } = event as ErrorEvent & PromiseRejectionEvent
    faults.push(`${kind}: ${message ?? String(reason)}`)
  }
  const thrown = note('thrown')
  const rejected = note('rejected')
  beforeEach(() => {
    faults.length = 0
    for (const level of ['error', 'warn'] as const) {
      vi.spyOn(console, level).mockImplementation((...words) => {
        faults.push(`${level}: ${words.map(String).join(' ')}`)
      })
    }
    addEventListener('error', thrown)
    addEventListener('unhandledrejection', rejected)
  })
  afterEach(() => {
    removeEventListener('error', thrown)
    removeEventListener('unhandledrejection', rejected)
    vi.restoreAllMocks()
    expect(faults).toEqual([])
  })
  return faults
}
