import { expect, test, vi } from 'vitest'
import { pinoTo } from '../test/logged'
import { memorySealing } from '../test/memory-sealing'
import { createServer } from './create-server'

test('a job that fails is an error in the log, with its code and without words', async () => {
  const lines: string[] = []
  const { keyring } = memorySealing()
  const server = await createServer({
    database: { folder: null },
    keys: {
      ...keyring,
      retire: () => Promise.reject(Object.assign(new Error('Zoë told us'), { code: 'EROFS' })),
    },
    authenticate: () => null,
    log: pinoTo(lines),
  })
  const failed = () => lines.find((line) => line.includes('"job":"sweep"'))
  await vi.waitUntil(() => failed() !== undefined, 20_000)
  expect(JSON.parse(failed() ?? '')).toMatchObject({ level: 50, msg: 'failed', code: 'EROFS' })
  expect(lines.join('')).not.toContain('Zoë')
  await server.close()
})
