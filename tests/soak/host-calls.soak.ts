import { expect, test } from 'vitest'
import { misbehave } from '../fixtures/random/host-calls'

test('2,000 calls of a misbehaving host: the case is usable after each', async () => {
  const faults: unknown[] = []
  const note = (fault: unknown) => void faults.push(fault)
  process.on('unhandledRejection', note)
  const problems: string[] = []
  for (let seed = 0; seed < 2_000; seed += 1) problems.push(...(await misbehave(seed)))
  process.off('unhandledRejection', note)
  console.log(
    `G14: 2000 calls of a misbehaving host, every capability: ${faults.length} uncaught, ` +
      `${problems.length} cases stuck or unsettled`,
  )
  expect(problems).toEqual([])
  expect(faults).toEqual([])
})
