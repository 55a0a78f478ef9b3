import { describe, expect, test } from 'vitest'
import { proveDue } from '../../packages/server/test/due-proof'
import { proveErasure } from '../../packages/server/test/erasure-proof'
import { grounds } from '../../packages/server/test/grounds'

const cases = 200
const promises = 5_000

function tell(what: string, begun: number): void {
  const seconds = Math.round((performance.now() - begun) / 1000)
  process.stdout.write(`[server] ${what} (${seconds} s)\n`)
}

describe.each(grounds)('cases as records on $name', ({ name, make }) => {
  test(`${cases} erased cases are nowhere any more, and their logs are whole`, async () => {
    const begun = performance.now()
    const ground = await make()
    const { read, whole, found, planted, megabytes } = await proveErasure(ground, cases)
    await ground.remove()
    const places = `found in ${found.length} places, planted text in ${planted.length} files`
    tell(`${name}: ${whole} of ${cases} erased, ${places}, ${megabytes} MB read`, begun)
    expect(found).toEqual([])
    expect({ read, whole }).toEqual({ read: cases, whole: cases })
    expect(planted.join()).toContain('pg_wal')
  })

  test(`${promises} due promises are counted once by four workers, one killed`, async () => {
    const begun = performance.now()
    const ground = await make()
    const { due, once, doubled, ends, planted } = await proveDue(ground, promises)
    await ground.remove()
    const ended = `workers ended ${ends.join(', ')}`
    tell(`${name}: ${once} of ${due} promises counted once, ${doubled} twice, ${ended}`, begun)
    expect({ once, doubled, planted }).toEqual({ once: promises, doubled: 0, planted: 1 })
    expect(ends).toEqual(['SIGKILL', 0, 0, 0])
  })
})
