import type { Recovery } from '@amends/core'
import { look } from './controls'

/** Opens the case of a story from its args. */
export type OpenCase<Args> = (args: Args) => Promise<Recovery>

interface StoryContext {
  readonly id: string
  readonly args: object
  readonly parameters: object
}

const looks = new Set(Object.keys(look))
const open = new Map<string, { readonly key: string; readonly recovery: Promise<Recovery> }>()

/** What decides on the case: every arg that is not about the look of the panel. */
function keyOf(args: object): string {
  return JSON.stringify(Object.entries(args).filter(([name]) => !looks.has(name)))
}

/**
 * The loader of a story about a case: opens it by the story's `parameters.open`, and keeps it while
 * only the look changes, so that another theme or width does not start the conversation over.
 */
export async function loadCase({ id, args, parameters }: StoryContext) {
  const opener = (parameters as { open?: OpenCase<object> }).open
  if (!opener) return {}
  const key = keyOf(args)
  const kept = open.get(id)
  if (kept?.key === key) return { recovery: await kept.recovery }
  const recovery = opener(args)
  open.set(id, { key, recovery })
  return { recovery: await recovery }
}
