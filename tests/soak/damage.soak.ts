import { expect, test } from 'vitest'
import { flows } from '../conformance/flows'
import { damagedLog, logsOf, openDamaged, restoreDamaged } from '../fixtures/random/damage'
import { smallFlow } from '../fixtures/small-flow'

const all = [...flows, smallFlow]
const each = 2_500

test(
  '5,000 damaged logs and checkpoints: none uncaught, no silent restart',
  { timeout: 3_600_000 },
  async () => {
    const faults: unknown[] = []
    const note = (fault: unknown) => void faults.push(fault)
    process.on('unhandledRejection', note)
    process.on('uncaughtException', note)
    const shelves = all.map((flow) => ({ flow, logs: logsOf(flow, 40) }))
    const count = { whole: 0, shut: 0, new: 0, refused: 0, exact: 0, wrong: 0 }
    const problems: string[] = []
    for (let seed = 0; seed < each; seed += 1) {
      const { flow, logs } = shelves[seed % shelves.length]!
      const opened = await openDamaged(flow, damagedLog(logs, seed))
      count[opened.end] += 1
      problems.push(...opened.problems.map((one) => `${flow.id} ${seed}: ${one}`))
      count[restoreDamaged(flow, logs[seed % logs.length]!, seed)] += 1
    }
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', note)
    process.off('uncaughtException', note)
    const { whole, shut, refused, exact, wrong } = count
    console.log(
      `G3: ${each} damaged logs (${whole} followed whole, ${shut} shut and readable, ${count.new} empty) ` +
        `and ${each} damaged checkpoints (${refused} refused, ${exact} exact): ` +
        `${faults.length} uncaught, ${problems.length + wrong} silent restarts or losses`,
    )
    expect(problems).toEqual([])
    expect(wrong).toBe(0)
    expect(faults).toEqual([])
  },
)
