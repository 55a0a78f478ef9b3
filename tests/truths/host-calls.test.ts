import { expect, test } from 'vitest'
import { misbehave, type Perform } from '../fixtures/random/host-calls'

test('whatever a function of the host does, it is settled and the case goes on', async () => {
  for (let seed = 0; seed < 132; seed += 1) expect(await misbehave(seed)).toEqual([])
})

const careless: Readonly<Record<string, Perform>> = {
  'lets what the host throws through': async (recovery, capability, call) => {
    await recovery.send({ type: 'effect.asked', effect: 'e1', capability })
    const value = await call()
    await recovery.send({ type: 'effect.done', effect: 'e1' })
    return { ok: true, value }
  },
  'forgets to say how it went': async (recovery, capability, call) => {
    await recovery.send({ type: 'effect.asked', effect: 'e1', capability })
    void Promise.resolve()
      .then(call)
      .catch(() => undefined)
    return { ok: false, code: 'effect/threw' }
  },
}

test.each(Object.entries(careless))('a caller that %s is found', async (_, held) => {
  const found: string[] = []
  for (const seed of [0, 1, 2, 7, 8]) found.push(...(await misbehave(seed, held)))
  expect(found).not.toEqual([])
})
