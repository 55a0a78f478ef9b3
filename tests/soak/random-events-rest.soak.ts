import { describe } from 'vitest'
import { flows } from '../conformance/flows'
import { soak } from '../fixtures/random/soak'
import { smallFlow } from '../fixtures/small-flow'

const all = [...flows, smallFlow]

describe('random events, the other methods', () => {
  soak(all.slice(Math.ceil(all.length / 2)), all.length)
})
