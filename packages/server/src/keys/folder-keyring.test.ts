import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { folderKeyring } from './folder-keyring'
import type { Place } from './types'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-keys-'))
})
afterEach(() => rm(folder, { recursive: true }))

const place: Place = { team: 't', caseId: 'c', what: 'event', seq: 1 }
const day = 86_400_000

async function filesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
}

describe('the keyring in a folder', () => {
  test('opens tomorrow, and in another process, what it sealed today', async () => {
    const key = await folderKeyring(folder).create('t', 'c')
    const sealed = key.seal(place, 'Zoë\u0000\ud800 told us')
    const found = await folderKeyring(folder).find('t', 'c', key.id)
    expect(found?.open(place, sealed)).toBe('Zoë\u0000\ufffd told us')
  })

  test('opens a text in its own place only, and not when a bit of it changed', async () => {
    const key = await folderKeyring(folder).create('t', 'c')
    const sealed = key.seal(place, 'words')
    const places: Place[] = [
      { ...place, seq: 2 },
      { ...place, caseId: 'd' },
      { ...place, team: 'u' },
      { ...place, what: 'listing' },
    ]
    for (const other of places) expect(() => key.open(other, sealed)).toThrow('does not open')
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => key.open(place, changed)).toThrow('does not open')
    }
    expect(() => key.open(place, sealed.subarray(0, 5))).toThrow('does not open')
  })

  test('keeps every key apart: by case, by team, and each time one is made', async () => {
    const keyring = folderKeyring(folder)
    const key = await keyring.create('t', 'c')
    const again = await keyring.create('t', 'c')
    expect(again.id).not.toBe(key.id)
    expect(() => again.open(place, key.seal(place, 'words'))).toThrow('does not open')
    await expect(keyring.find('t', 'd', key.id)).rejects.toThrow('does not open')
    await expect(keyring.find('u', 'c', key.id)).rejects.toThrow('does not open')
  })

  test('finds no key again once it is destroyed, in any process', async () => {
    const [one, other] = [folderKeyring(folder), folderKeyring(folder)]
    const [key, kept] = [await one.create('t', 'c'), await one.create('t', 'd')]
    expect(await other.find('t', 'c', key.id)).not.toBeNull()
    await one.destroy('t', 'c', key.id)
    await one.destroy('t', 'c', key.id)
    expect(await other.find('t', 'c', key.id)).toBeNull()
    expect(await other.find('t', 'd', kept.id)).not.toBeNull()
    expect((await filesIn(join(folder, 'cases'))).length).toBe(1)
  })

  test('takes no path for a key', async () => {
    const keyring = folderKeyring(folder)
    await keyring.create('t', 'c')
    for (const id of ['', '../masters/2026-11.key', '2026-11.../../../blind.key', 'constructor']) {
      expect(await keyring.find('t', 'c', id)).toBeNull()
      await keyring.destroy('t', 'c', id)
    }
    expect((await filesIn(folder)).length).toBe(2)
  })

  test('lets nobody else on the machine read a key, and says when somebody can', async () => {
    const keyring = folderKeyring(folder)
    const key = await keyring.create('t', 'c')
    await keyring.blind('t', 'customer', 'c-1')
    const files = await filesIn(folder)
    expect(files.length).toBe(3)
    for (const file of files) expect((await stat(file)).mode & 0o777).toBe(0o600)
    for (const file of files.filter((file) => !file.includes('blind'))) {
      await chmod(file, 0o640)
      await expect(keyring.find('t', 'c', key.id)).rejects.toMatchObject({
        code: 'keys/open-to-others',
      })
      await chmod(file, 0o600)
    }
  })

  test('keeps no key of a case unwrapped', async () => {
    const keyring = folderKeyring(folder)
    const key = await keyring.create('t', 'c')
    await rm(join(folder, 'masters'), { recursive: true })
    expect(await keyring.find('t', 'c', key.id)).toBeNull()
  })

  test('says that the keys do not belong together when the master key is another', async () => {
    const keyring = folderKeyring(folder)
    const key = await keyring.create('t', 'c')
    await rm(join(folder, 'masters'), { recursive: true })
    await keyring.create('t', 'd')
    await expect(keyring.find('t', 'c', key.id)).rejects.toMatchObject({ code: 'keys/master-lost' })
  })

  test('destroys the master key of a month when its last case is gone, and a month is between', async () => {
    let now = Date.parse('2026-09-30T23:59:00Z')
    const keyring = folderKeyring(folder, { now: () => now })
    const [gone, held] = [await keyring.create('t', 'c'), await keyring.create('t', 'd')]
    now += day
    await keyring.create('t', 'e')
    await keyring.destroy('t', 'c', gone.id)
    now += 31 * day
    expect(await keyring.retire()).toEqual([])
    await keyring.destroy('t', 'd', held.id)
    expect(await keyring.retire()).toEqual(['2026-09'])
    expect(await keyring.retire()).toEqual([])
    expect(await readdir(join(folder, 'masters'))).toEqual(['2026-10.key'])
  })

  test('keeps the master key of last month, which a slower clock still writes with', async () => {
    let now = Date.parse('2026-09-30T23:59:59Z')
    const keyring = folderKeyring(folder, { now: () => now })
    const key = await keyring.create('t', 'c')
    await keyring.destroy('t', 'c', key.id)
    now += 30 * day
    expect(await keyring.retire()).toEqual([])
  })

  test('many at once make one master key', async () => {
    const rings = Array.from({ length: 8 }, () => folderKeyring(folder))
    const keys = await Promise.all(rings.map((ring, n) => ring.create('t', `c${n}`)))
    for (const [n, { id }] of keys.entries()) {
      expect(await folderKeyring(folder).find('t', `c${n}`, id)).not.toBeNull()
    }
    expect((await filesIn(folder)).length).toBe(9)
  })

  test('indexes a customer without saying who it is, the same each time', async () => {
    const keyring = folderKeyring(folder)
    const index = await keyring.blind('t', 'customer', 'ana@home.example')
    expect(index).toMatch(/^[\w-]{43}$/)
    expect(await folderKeyring(folder).blind('t', 'customer', 'ana@home.example')).toBe(index)
    const others = await Promise.all([
      keyring.blind('t', 'customer', 'ana@home.exampl'),
      keyring.blind('u', 'customer', 'ana@home.example'),
      keyring.blind('t', 'owner', 'ana@home.example'),
    ])
    expect(new Set([index, ...others]).size).toBe(4)
    for (const file of await filesIn(folder)) {
      expect((await readFile(file)).includes('ana@home')).toBe(false)
    }
  })
})
