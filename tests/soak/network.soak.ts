import { expect, test } from 'vitest'
import { schedules, through } from '../fixtures/wire/schedules'

const seeds = schedules.filter((seed) => seed % 20 !== 0)

test('whatever the network does, every event is at the server once and in order', async () => {
  const { problems, setAside } = await through('in memory', seeds)
  expect(problems).toEqual([])
  expect(setAside).toBeGreaterThan(seeds.length / 100)
}, 3_600_000)
