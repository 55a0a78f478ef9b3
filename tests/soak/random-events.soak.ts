import { describe } from 'vitest'
import { flows } from '../conformance/flows'
import { soak } from '../fixtures/random/soak'
import { smallFlow } from '../fixtures/small-flow'

const all = [...flows, smallFlow]

// The other half runs beside it: a file is a thread of its own.
describe('random events, the first methods', () => {
  soak(all.slice(0, Math.ceil(all.length / 2)), all.length)
})
