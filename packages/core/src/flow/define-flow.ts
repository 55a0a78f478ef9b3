import type { Checked } from './flow-paths'
import { deepFreeze } from './freeze'
import type { Flow, Problem } from './types'
import { validateFlow } from './validate-flow'

// Bundlers replace it by name; the package itself does without the types of Node.
declare const process: { readonly env: { readonly NODE_ENV?: string } }

/**
 * Returns the flow with its literal ids as types, deeply frozen. An exit's `to` that is neither
 * `next`, `close` nor a beat of this flow is a compile error that sits on the `to`.
 *
 * Throws one Error that names every problem of the flow, with the problems as its `cause`. Builds
 * for production (`process.env.NODE_ENV`) leave this check and its code out.
 */
export function defineFlow<const F extends Flow>(flow: Checked<F>): F {
  let problems: readonly Problem[] = []
  try {
    if (process.env.NODE_ENV !== 'production') problems = problemsOf(flow)
  } catch {
    // Without a bundler a page has no `process`; its flows were checked where they were built.
  }
  if (problems.length > 0) throw new Error(problems.map(line).join('\n'), { cause: problems })
  return deepFreeze(flow as unknown as F)
}

function problemsOf(flow: unknown): readonly Problem[] {
  const check = validateFlow(flow)
  return check.ok ? [] : check.problems
}

function line({ code, message }: Problem): string {
  return `[amends] ${message} (${code})`
}
