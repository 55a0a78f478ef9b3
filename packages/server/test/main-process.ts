import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { callerOf, type Caller } from './desk'
import { programOf } from './programs'

export interface MainProcess {
  readonly caller: Caller
  /** As the kernel does it when memory runs out: no word of farewell. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<number | null>
}

/** `src/main.ts` as a program. */
export const mainProgram = () => programOf('../src/main.ts')

/** Runs it in a process of its own. Rejects with what it says when it does not start. */
export async function runMain(main: string, folder: string, port = 0): Promise<MainProcess> {
  const child = spawn(process.execPath, [main, '--data', folder, '--port', String(port)], {
    env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const listening = new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const { msg, url } = JSON.parse(line) as { msg: string; url?: string }
      if (msg === 'listening' && url) resolve(url)
    })
  })
  const url = await Promise.race([listening, exited.then(() => null)])
  if (url === null) throw new Error(said)
  const tokens = JSON.parse(readFileSync(join(folder, 'tokens.json'), 'utf8')) as object
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    const [code] = (await exited) as [number | null]
    return code
  }
  return {
    caller: callerOf(url, `Bearer ${Object.keys(tokens)[0]}`),
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  }
}
