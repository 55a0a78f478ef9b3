import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenOn } from './listen'

const holder = createServer()
let taken = 0
beforeAll(async () => {
  holder.listen(0, '127.0.0.1')
  await once(holder, 'listening')
  taken = (holder.address() as AddressInfo).port
})
afterAll(() => {
  holder.close()
})

test('a port that is taken is told, with what to do', async () => {
  await expect(listenOn(Fastify(), taken, '127.0.0.1')).rejects.toMatchObject({
    code: 'server/port-taken',
    message: expect.stringMatching(
      new RegExp(
        `^\\[amends\\] Port ${taken} of 127.0.0.1 is taken, .+--port.+\\(server/port-taken\\)$`,
      ),
    ) as unknown,
  })
})

test('an address of another machine is told', async () => {
  await expect(listenOn(Fastify(), 0, '203.0.113.1')).rejects.toThrow(
    /^\[amends\] 203\.0\.113\.1 is no address of this machine.+\(server\/host\)$/,
  )
})

test('what the system says beside that is not hidden', async () => {
  await expect(listenOn(Fastify(), 70_000, '127.0.0.1')).rejects.toMatchObject({
    code: 'ERR_SOCKET_BAD_PORT',
  })
})

test('a port that is free is listened on', async () => {
  const app = Fastify()
  expect(await listenOn(app, 0, '127.0.0.1')).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  await app.close()
})
