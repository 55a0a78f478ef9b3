import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { basename, join } from 'node:path'
import { build, defaultServerConditions } from 'vite'

const here = import.meta.dirname

/** Makes a program of a file beside this one that Node runs by itself; answers its path. */
export async function programOf(file: string): Promise<string> {
  const conditions = ['@amends/source', ...defaultServerConditions]
  const outDir = join(here, '../node_modules/.cache/programs')
  const name = `${basename(file, '.ts')}.mjs`
  await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    resolve: { conditions },
    ssr: { noExternal: [/^@amends\//], resolve: { conditions } },
    build: {
      ssr: join(here, file),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: name } },
    },
  })
  return join(outDir, name)
}

export interface Running {
  readonly child: ChildProcess
  /** Resolves when it has said so many bytes, or ended. */
  readonly said: (bytes: number) => Promise<void>
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
}

export function runProgram(program: string, ...args: readonly string[]): Running {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let bytes = 0
  child.stdout?.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    child.emit('said')
  })
  let isOver = false
  const ended = once(child, 'close').then(([code, signal]) => {
    isOver = true
    child.emit('said')
    return (code ?? signal) as number | string
  })
  return {
    child,
    ended,
    async said(wanted) {
      while (bytes < wanted && !isOver) await once(child, 'said')
    },
  }
}
