import { memoryStore, type Store } from '@amends/core'
import { hostStore, openHostPort } from '@amends/core/host-store'
import { storeContract } from '@amends/core/testing'
import { expectOf } from './expecting'

declare global {
  /** Asks the page to serve a new database to this frame; answers the token that opens it. */
  var newShelf: () => Promise<string>
  /** What this frame may store itself, as the browser says. */
  var ownStorage: () => string
  /**
   * Runs the whole contract of stores in this frame, on stores that are sound or always read from
   * the start. Answers how many checks there were, and those that were missed.
   */
  var runContract: (
    faulty?: 'faulty',
  ) => Promise<{ readonly checks: number; readonly missed: readonly string[] }>
  /** Keeps an event at the page, as any frame of its own does; answers what came of it. */
  var keepOne: (caseId: string) => Promise<string>
}

const desk = new URLSearchParams(location.search).get('host')!
const tokens = new WeakMap<Store, string>()

function storeFor(token: string, faulty = false): Store {
  const store = hostStore({
    port: () => openHostPort({ page: parent, origins: [desk], token }),
    otherwise: (reason) => memoryStore({ reason }),
  })
  const used = faulty ? { ...store, read: (caseId: string) => store.read(caseId) } : store
  tokens.set(used, token)
  return used
}

globalThis.ownStorage = () => {
  try {
    localStorage.setItem('probe', '1')
    return 'stores'
  } catch {
    return 'denied'
  }
}
const own = storeFor(location.hash.slice(1))
globalThis.keepOne = async (caseId) => {
  const [status, result] = [await own.status(), await own.append(caseId, 0, [{} as never])]
  return result.ok ? status.kind : result.code
}
globalThis.runContract = async (faulty) => {
  const checks: { goal: string; run: () => Promise<void> }[] = []
  storeContract({
    name: 'a frame whose page keeps its cases',
    make: async () => storeFor(await newShelf(), faulty === 'faulty'),
    reopen: (store) => storeFor(tokens.get(store)!, faulty === 'faulty'),
    describe: (_, body) => body(),
    it: (goal, run) => checks.push({ goal, run }),
    expect: expectOf,
  })
  const missed: string[] = []
  for (const { goal, run } of checks) {
    await run().catch((error: unknown) => missed.push(`${goal}: ${String(error)}`))
  }
  return { checks: checks.length, missed }
}
