import type { Demand } from './demands/types'

const modules = import.meta.glob<Record<string, unknown>>('./demands/*.ts', { eager: true })

/** Every demand on every flow: the lists `<flow>Demands` of the files beside this one. */
export const demands: readonly Demand[] = Object.values(modules).flatMap((module) =>
  Object.entries(module).flatMap(([name, list]) =>
    name.endsWith('Demands') ? (list as readonly Demand[]) : [],
  ),
)
