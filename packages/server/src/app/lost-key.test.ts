import { describe, expect, test } from 'vitest'
import { databases } from '../../test/databases'
import { newTeam, opened, openDesk, promised, said } from '../../test/desk'
import { pinoTo } from '../../test/logged'
import { memorySealing } from '../../test/memory-sealing'
import type { Sealing } from '../keys/types'

describe.each(databases)('a key that is lost on $name', ({ shared }) => {
  async function lost() {
    const lines: string[] = []
    const memory = memorySealing()
    const state = { isAway: false }
    const sealing: Sealing = {
      chain: memory.chain,
      keyring: {
        ...memory.keyring,
        async find(...place) {
          if (state.isAway) throw new Error('the folder of the keys is not mounted')
          return memory.keyring.find(...place)
        },
      },
    }
    const desk = await openDesk(await shared(), { sealing, log: pinoTo(lines) })
    const sam = desk.as(newTeam())
    for (const name of ['a', 'of Zoë', 'c']) {
      await sam.append(name, 0, opened('ann'), promised('p', 'sam', '2026-12-01T10:00:00.000Z'))
    }
    const key = memory.keys()[1] ?? ''
    memory.destroy(key)
    return { desk, sam, state, key, lines }
  }

  test('costs the lists that one case, which is named, and no other', async () => {
    const { desk, sam } = await lost()
    for (const query of ['', 'owing=true', 'owner=sam', 'customer=ann', 'open=true']) {
      expect(await sam.send('GET', `/cases?${query}`)).toMatchObject({
        status: 200,
        body: { cases: [{ caseId: 'a' }, { caseId: 'c' }], unreadable: ['of Zoë'], next: null },
      })
    }
    const missing = { status: 503, body: { code: 'keys/missing' } }
    expect(await sam.read('of Zoë')).toMatchObject(missing)
    expect(await sam.append('of Zoë', 2, said('more'))).toMatchObject(missing)
    expect(await sam.append('a', 2, said('more'))).toMatchObject({ status: 200 })
    await desk.close()
  })

  test('is told to whoever keeps the server, by its name and without words', async () => {
    const { desk, sam, key, lines } = await lost()
    await sam.send('GET', '/cases')
    const told = lines.filter((line) => line.includes('keys/missing'))
    expect(told.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: 50, code: 'keys/missing', keys: [key] },
    ])
    expect(lines.join('')).not.toContain('Zoë')
    await desk.close()
  })

  test('is not what a keyring that does not answer looks like', async () => {
    const { desk, sam, state } = await lost()
    state.isAway = true
    expect((await sam.send('GET', '/cases')).status).toBeGreaterThanOrEqual(500)
    await desk.close()
  })
})
