import { randomUUID } from 'node:crypto'
import {
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { cannotStart, type Refusal } from '../refusal'

export interface FolderLock {
  /** Throws when somebody else took the folder: nothing may be written any more. */
  check(): void
  release(): Promise<void>
}

interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process began, in the kernel's own count: another one may get its number later. */
  readonly began: string | null
  readonly token: string
}

/** A holder tells those on other machines that it lives by touching the file. */
const pulseEvery = 2_000
const goneAfter = 30_000
const held = new Set<string>()

/**
 * Takes a folder for this process. Two processes on one embedded database lose what they write, so
 * the second is refused, with what to do. The lock of a process that was killed is taken over.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = join(folder, 'amends.lock')
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    began: beganOf(process.pid),
    token: randomUUID(),
  }
  if (!claim(file, mine)) {
    const holder = readHolder(file)
    if (holder && isNamesake(holder) && (await pulses(file))) throw inUse(file, holder)
    takeOver(file, mine)
  }
  held.add(mine.token)
  let lost = false
  const pulse = setInterval(() => {
    lost ||= !isMine(file, mine)
    if (!lost) utimesSync(file, new Date(), new Date())
  }, pulseEvery)
  pulse.unref()
  return {
    check() {
      if (lost) throw inUse(file, readHolder(file))
    },
    async release() {
      clearInterval(pulse)
      held.delete(mine.token)
      if (isMine(file, mine)) rmSync(file, { force: true })
    },
  }
}

/** Whether it has our name and number: an earlier process of this container, or one of another. */
function isNamesake({ pid, host, token }: Holder): boolean {
  return pid === process.pid && host === hostname() && !held.has(token)
}

/** Whether somebody touches the file. */
async function pulses(file: string): Promise<boolean> {
  const touched = () => statSync(file, { throwIfNoEntry: false })?.mtimeMs
  const before = touched()
  await setTimeout(pulseEvery * 2)
  return touched() !== before
}

function claim(file: string, mine: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** One at a time: of two that find a dead holder, the second must not remove the first. */
function takeOver(file: string, mine: Holder): void {
  const gate = `${file}.taking`
  try {
    mkdirSync(gate)
  } catch {
    if (ageOf(gate) < goneAfter) throw inUse(file, readHolder(file))
    rmdirSync(gate)
    mkdirSync(gate)
  }
  try {
    const holder = readHolder(file)
    if (holder ? isAlive(holder, file) : ageOf(file) < goneAfter) throw inUse(file, holder)
    rmSync(file, { force: true })
    if (!claim(file, mine)) throw inUse(file, readHolder(file))
  } finally {
    rmdirSync(gate)
  }
}

function isAlive({ pid, host, began, token }: Holder, file: string): boolean {
  if (held.has(token)) return true
  if (host !== hostname()) return ageOf(file) < goneAfter
  if (pid === process.pid) return false
  const now = beganOf(pid)
  return began === null ? doesRun(pid) : began === now
}

function doesRun(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Linux tells; elsewhere only whether a process with that number runs. */
function beganOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}

function isMine(file: string, { token }: Holder): boolean {
  return readHolder(file)?.token === token
}

function inUse(file: string, holder: Holder | null): Refusal {
  const who = holder ? `Process ${holder.pid} on ${holder.host}` : 'Another process'
  return cannotStart(
    'database/in-use',
    `${who} has this data folder open. Two processes on one embedded database lose what they write. Stop the other one, or give this one a folder of its own; a PostgreSQL in its place may be used by several. If no such process runs, remove ${file}.`,
  )
}
