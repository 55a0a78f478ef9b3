import { healDemands } from './demands/heal'
import { heartDemands } from './demands/heart'
import { latteDemands } from './demands/latte'
import { learnDemands } from './demands/learn'
import { mamaDemands } from './demands/mama'
import type { Demand } from './demands/types'

/** Every demand on every flow. */
export const demands: readonly Demand[] = [
  ...mamaDemands,
  ...heartDemands,
  ...learnDemands,
  ...latteDemands,
  ...healDemands,
]
