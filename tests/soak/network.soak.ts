import { expect, test } from 'vitest'
import { schedule } from '../fixtures/wire/schedule'

const schedules = 10_000
const limit = 3_600_000

test(
  'whatever the network does, every event is at the server once and in order',
  async () => {
    const begun = performance.now()
    const count = { events: 0, setAside: 0 }
    for (let seed = 0; seed < schedules; seed += 1) {
      const { problems, events, setAside } = await schedule(seed)
      expect(problems, `seed ${seed}`).toEqual([])
      count.events += events
      count.setAside += setAside
    }
    const seconds = Math.round((performance.now() - begun) / 1000)
    const sum = `${count.events} events at the server, ${count.setAside} set aside and told`
    process.stdout.write(
      `[network] ${schedules} schedules, ${sum}, 0 lost, doubled or out of order (${seconds} s)\n`,
    )
    expect(count.setAside).toBeGreaterThan(schedules / 100)
  },
  limit,
)
