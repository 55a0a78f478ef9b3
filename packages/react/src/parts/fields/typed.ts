import type { Recovery } from '@amends/core'

const typed = new WeakMap<Recovery, Map<string, string>>()

/** What is being typed into composers of a case, kept while its panel is away. */
export function typedIn(recovery: Recovery): Map<string, string> {
  const lines = typed.get(recovery) ?? new Map<string, string>()
  typed.set(recovery, lines)
  return lines
}
