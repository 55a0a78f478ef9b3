import { randomUUID } from 'node:crypto'
import type { Database } from '../database/types'
import type { Sealing } from '../keys/types'
import { sweep } from './retention'
import { runDue } from './run-due'

export interface JobOptions {
  /** Milliseconds between looks for what fell due. */
  readonly dueEvery?: number
  /** Milliseconds between looks for cases whose time is over. */
  readonly sweepEvery?: number
  /** Told what a job did, or that it failed: numbers and codes, never anything that a user wrote. */
  readonly log?: (job: 'due' | 'sweep', told: Readonly<Record<string, unknown>>) => void
}

/** Runs the server's own work: counting what falls due, and erasing what is over. */
export interface Jobs {
  /** Ends what is being done after the case that it is at; resolves when that is done. */
  stop(): Promise<void>
}

export function startJobs(database: Database, sealing: Sealing, options: JobOptions = {}): Jobs {
  const { dueEvery = 15_000, sweepEvery = 3_600_000, log = () => undefined } = options
  const failed = (job: 'due' | 'sweep') => (error: unknown) => log(job, { failed: codeOf(error) })
  const worker = randomUUID()
  const due = repeat(dueEvery, failed('due'), async (signal) => {
    const counted = await runDue(database, sealing, { worker, onFailure: failed('due'), signal })
    if (counted > 0) log('due', { counted })
  })
  const swept = repeat(sweepEvery, failed('sweep'), async (signal) => {
    await database.tend()
    const options = { onFailure: failed('sweep'), signal }
    const { erased, finished, retired } = await sweep(database, sealing, options)
    if (erased + finished + retired.length > 0) log('sweep', { erased, finished, retired })
  })
  return {
    async stop() {
      await Promise.all([due(), swept()])
    },
  }
}

/** Does it now and again `ms` after it was done; answers how to stop. */
function repeat(
  ms: number,
  failed: (error: unknown) => void,
  work: (signal: AbortSignal) => Promise<void>,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const stopping = new AbortController()
  let running = Promise.resolve()
  const run = () => {
    running = work(stopping.signal)
      .catch(failed)
      .then(() => {
        if (!stopping.signal.aborted) timer = setTimeout(run, ms).unref()
      })
  }
  run()
  return () => {
    stopping.abort()
    clearTimeout(timer)
    return running
  }
}

/** An error's message may hold what was sent to the database; its code does not. */
function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? code : 'server/failed'
}
