import { describe, expect, test } from 'vitest'
import { proveDue } from '../../test/due-proof'
import { grounds } from '../../test/grounds'

describe.each(grounds)('four workers on $name, of which one is killed', ({ make }) => {
  test('count every promise that is due once; one counted twice would be found', async () => {
    const ground = await make()
    const proof = await proveDue(ground, 200)
    await ground.remove()
    expect(proof).toEqual({
      due: 200,
      once: 200,
      doubled: 0,
      planted: 1,
      ends: ['SIGKILL', 0, 0, 0],
    })
  }, 240_000)
})
