import { expect, test } from 'vitest'
import { flows } from '../conformance/flows'
import { environments, walkIn } from '../e2e/environments'

const ids = flows.map(({ id }) => id)

test(
  'a whole case of every flow in twelve environments: finished, and never called saved when it is not',
  { timeout: 3_600_000 },
  async () => {
    const wrong: unknown[] = []
    const lines: string[] = []
    let walks = 0
    for (const [name, environment] of Object.entries(environments)) {
      const walked = await walkIn(environment, ids)
      walks += walked.length
      lines.push(
        `${name}: ${[...new Set(walked.map(({ said }) => said.join(' then ')))].join(', ')}`,
      )
      wrong.push(
        ...walked
          .filter(
            ({ status, honest, faults }) => status !== 'closed' || !honest || faults.length > 0,
          )
          .map((one) => ({ name, ...one })),
      )
    }
    console.log(
      `G13: ${walks} whole cases in ${Object.keys(environments).length} environments, ` +
        `${wrong.length} unfinished, thrown or falsely saved (${lines.join('; ')})`,
    )
    expect(walks).toBe(ids.length * 12)
    expect(wrong).toEqual([])
  },
)
