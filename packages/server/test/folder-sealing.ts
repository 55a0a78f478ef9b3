import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashChain } from '../src/keys/chain'
import { folderKeyring } from '../src/keys/folder-keyring'
import type { Sealing } from '../src/keys/types'

export interface FolderSealing extends Sealing {
  readonly folder: string
  readonly remove: () => Promise<void>
}

/** The sealing that a server has, with its keys in a new folder. */
export async function folderSealing(): Promise<FolderSealing> {
  const folder = await mkdtemp(join(tmpdir(), 'amends-keys-'))
  return {
    keyring: folderKeyring(folder),
    chain: hashChain,
    folder,
    remove: () => rm(folder, { recursive: true }),
  }
}
