import type { Flow } from '@amends/core'

const modules = import.meta.glob<Record<string, Flow>>('../../packages/core/src/flows/*/flow.ts', {
  eager: true,
})

/** Every method in the flows folder: a new folder is found without touching a test. */
export const flows: readonly Flow[] = Object.values(modules).flatMap((module) =>
  Object.values(module).filter((value) => typeof value === 'object' && 'steps' in value),
)
