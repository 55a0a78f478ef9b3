import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from './folder-lock'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-lock-'))
  file = join(folder, 'amends.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const inUse = { code: 'database/in-use' }
const holder = (change: object) =>
  JSON.stringify({ pid: 1, host: hostname(), began: null, token: 'other', ...change })

test('a folder is held by one, and free once it is released', async () => {
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toMatchObject(inUse)
  lock.check()
  await lock.release()
  const next = await lockFolder(folder)
  await next.release()
})

test('the refusal says who holds it and what to do', async () => {
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(
    new RegExp(
      `^\\[amends\\] Process ${process.pid} on .+ a PostgreSQL .+ remove .+amends\\.lock\\. \\(database/in-use\\)$`,
    ),
  )
  await lock.release()
})

test('a folder held by a process that runs is refused, however long ago it was taken', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'])
  await once(other, 'spawn')
  writeFileSync(file, holder({ pid: other.pid }))
  utimesSync(file, new Date(0), new Date(0))
  await expect(lockFolder(folder)).rejects.toMatchObject(inUse)
  other.kill('SIGKILL')
  await once(other, 'exit')
  const lock = await lockFolder(folder)
  await lock.release()
})

test('a folder is taken over from a process whose number another one has now', async () => {
  writeFileSync(file, holder({ pid: process.ppid, began: 'long ago' }))
  const lock = await lockFolder(folder)
  expect(readFileSync(file, 'utf8')).toContain(`"pid":${process.pid}`)
  await lock.release()
})

test('a folder is taken over from an earlier process with our own number, as in a container', async () => {
  writeFileSync(file, holder({ pid: process.pid }))
  const lock = await lockFolder(folder)
  expect(readFileSync(file, 'utf8')).not.toContain('other')
  await lock.release()
})

test('a folder is not taken from another container that has our name and number', async () => {
  writeFileSync(file, holder({ pid: process.pid, began: 'elsewhere' }))
  const pulse = setInterval(() => utimesSync(file, new Date(), new Date()), 500)
  await expect(lockFolder(folder)).rejects.toMatchObject(inUse)
  clearInterval(pulse)
})

test('a folder held on another machine is taken over only when that one is silent', async () => {
  writeFileSync(file, holder({ host: 'elsewhere' }))
  await expect(lockFolder(folder)).rejects.toMatchObject(inUse)
  utimesSync(file, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000))
  const lock = await lockFolder(folder)
  await lock.release()
})

test('a lock that is half written is refused, until it is old', async () => {
  writeFileSync(file, '{"pi')
  await expect(lockFolder(folder)).rejects.toMatchObject(inUse)
  utimesSync(file, new Date(0), new Date(0))
  const lock = await lockFolder(folder)
  await lock.release()
})

test('of twenty that find a dead holder at once, one gets the folder', async () => {
  writeFileSync(file, holder({ pid: 2 ** 22 + 1 }))
  const got = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))
  const locks = got.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(locks).toHaveLength(1)
  await locks[0]?.release()
})

test('who lost the folder writes nothing more, and does not take the lock of the next', async () => {
  const lock = await lockFolder(folder)
  const theirs = holder({ host: 'elsewhere' })
  writeFileSync(file, theirs)
  await expect.poll(() => lostBy(lock), { timeout: 10_000 }).toBe(true)
  await lock.release()
  expect(readFileSync(file, 'utf8')).toBe(theirs)
})

function lostBy(lock: { check: () => void }): boolean {
  try {
    lock.check()
    return false
  } catch {
    return true
  }
}
