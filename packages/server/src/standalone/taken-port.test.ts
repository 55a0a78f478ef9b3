import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mainProgram, runMain } from '../../test/main-process'

test('a server whose port is taken says so in a line, and gives its folder back', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address() as AddressInfo
  const folder = mkdtempSync(join(tmpdir(), 'amends-taken-'))
  const said = await runMain(await mainProgram(), folder, port).catch((error: unknown) => error)
  holder.close()
  expect(String(said)).toMatch(/^Error: \[amends\] Port \d+ of .+ \(server\/port-taken\)\n$/)
  expect(existsSync(join(folder, 'amends.lock'))).toBe(false)
  rmSync(folder, { recursive: true })
}, 120_000)
