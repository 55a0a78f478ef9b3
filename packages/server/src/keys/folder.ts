import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../refusal'

/**
 * Writes a secret that was not there before, readable by this user alone. It is on the disk, whole,
 * before this resolves. False, and nothing is written, when the file is there already.
 */
export async function putSecret(path: string, bytes: Uint8Array): Promise<boolean> {
  await makeFolder(dirname(path))
  const draft = `${path}.${randomUUID()}.new`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(draft, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    await unlink(draft)
  }
  await syncFolder(dirname(path))
  return true
}

/** A secret's bytes, or null when there is no such file. Refuses one that others may read. */
export async function readSecret(path: string): Promise<Buffer | null> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (!file) return null
  try {
    const { mode, size } = await file.stat()
    // Windows has no such bits: there the folder's own rights must do.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw openToOthers(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Overwrites and removes a secret; one that is not there is removed already. */
export async function shredSecret(path: string): Promise<void> {
  try {
    const { size } = await stat(path)
    const file = await open(path, 'r+')
    try {
      await file.writeFile(Buffer.alloc(size))
      await file.sync()
    } finally {
      await file.close()
    }
    await unlink(path)
    await syncFolder(dirname(path))
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/** Names of what lies in a folder; none when there is no such folder. */
export async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = path; made.length >= first.length; made = join(made, '..')) {
    await syncFolder(dirname(made))
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

function openToOthers(path: string): Refusal {
  return new Refusal(
    503,
    'keys/open-to-others',
    `[amends] Other users of this machine can read the key file ${path}, so it keeps no secret. Run chmod 600 on it, and look at who had access. (keys/open-to-others)`,
  )
}
