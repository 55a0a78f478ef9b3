import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Browser } from '@playwright/test'
import { serveHelpdesk } from '../../scripts/serve-helpdesk.mjs'
import { startTeam } from '../../scripts/team-server.mjs'
import { Desk } from './desk'

interface StoredEvent {
  readonly seq: number
  readonly id: string
  readonly type: string
  readonly by: string
}

/** The helpdesk with the server of its team, on a folder of their own. */
export interface TeamDesk {
  /** A browser of their own, signed in. */
  sit(agent: 'ines' | 'omar'): Promise<Desk>
  /** The log of a case as the server has it. */
  log(caseId: string): Promise<readonly StoredEvent[]>
  /** Kills the server as a power cut would, and starts it again on the same folder. */
  kill(): Promise<void>
  restart(): Promise<void>
}

async function openTeam(browser: Browser) {
  const folder = mkdtempSync(join(tmpdir(), 'amends-team-'))
  let server = await startTeam(folder)
  const { port } = server
  const site = await serveHelpdesk(server, { port: 0 })
  const contexts = new Set<{ close(): Promise<void> }>()

  const desk: TeamDesk = {
    async sit(agent) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
      contexts.add(context)
      const page = await context.newPage()
      await page.goto(`${site.url}/?agent=${agent}`)
      return new Desk(page)
    },
    async log(caseId) {
      const token = server.tokens()[0]?.[0] ?? ''
      const answer = await fetch(`${server.url}/api/cases/${caseId}/events`, {
        headers: { authorization: `Bearer ${token}` },
      })
      const { events } = (await answer.json()) as { events: StoredEvent[] }
      return events
    },
    kill: () => server.stop('SIGKILL'),
    async restart() {
      server = await startTeam(folder, port)
    },
  }
  const close = async () => {
    await Promise.all([...contexts].map((context) => context.close()))
    await site.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { desk, close }
}

export const test = base.extend<{ readonly team: TeamDesk }>({
  team: async ({ browser }, provide) => {
    const { desk, close } = await openTeam(browser)
    await provide(desk)
    await close()
  },
})

/** Gaps and doubles in a log. */
export function faultsIn(log: readonly StoredEvent[]): readonly string[] {
  const seen = new Set<string>()
  return log.flatMap(({ seq, id }, index) => {
    const faults: string[] = []
    if (seq !== index + 1) faults.push(`seq ${seq} in place ${index + 1}`)
    if (seen.has(id)) faults.push(`${id} is stored twice`)
    seen.add(id)
    return faults
  })
}
