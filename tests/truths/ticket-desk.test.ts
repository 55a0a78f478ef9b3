import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ticketDesk } from '../../scripts/ticket-desk.mjs'

test('the tickets of the demo outlive a page that goes away as it sends one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'amends-tickets-'))
  const desk = ticketDesk(join(folder, 'tickets.jsonl'))
  const failed: unknown[] = []
  const note = (reason: unknown) => failed.push(reason)
  process.on('unhandledRejection', note)
  const server = createServer(desk).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  const asked = once(server, 'request')
  const page = connect(port, '127.0.0.1')
  page.write(
    'POST /tickets HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"id"',
  )
  const [request] = (await asked) as [IncomingMessage]
  const gone = new Promise((resolve) => request.once('close', resolve))
  page.destroy()
  await gone

  const answer = await fetch(`http://127.0.0.1:${port}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'FW-1' }),
  })
  expect(answer.status).toBe(204)
  process.off('unhandledRejection', note)
  expect(failed).toEqual([])
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})
