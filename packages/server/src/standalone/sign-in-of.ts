import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Authenticate } from '../app/session'
import { cannotStart } from '../refusal'
import type { Settings } from './settings'
import { tokenSignIn } from './tokens'

const loopback = ['127.0.0.1', '::1', 'localhost']

/**
 * The host's `authenticate`, from the module that was named; or tokens in a file, which are for a
 * machine of one's own: a server that others can reach, or that runs in production, needs a sign-in.
 */
export async function signInOf(
  { authenticate, data, host }: Settings,
  isProduction: boolean,
): Promise<{ readonly authenticate: Authenticate; readonly tokens: string | null }> {
  if (authenticate !== null) return { authenticate: await imported(authenticate), tokens: null }
  if (isProduction || !loopback.includes(host)) {
    throw cannotStart(
      'server/no-sign-in',
      'No --authenticate is given, and tokens in a file are no sign-in for a server that others can reach. Anybody with the file could read every case. Give a module that exports authenticate(request).',
    )
  }
  const tokens = tokenSignIn(data)
  return { authenticate: tokens.authenticate, tokens: tokens.file }
}

async function imported(name: string): Promise<Authenticate> {
  const isPath = /^[./]|^[A-Za-z]:[\\/]/.test(name)
  const module: unknown = await import(isPath ? pathToFileURL(resolve(name)).href : name).catch(
    (error: unknown) => {
      throw cannotStart(
        'server/sign-in',
        `The module "${name}" cannot be loaded: ${error instanceof Error ? error.message : 'it failed'}. Nobody could sign in.`,
      )
    },
  )
  const found: unknown = Reflect.get(Object(module) as object, 'authenticate')
  if (typeof found === 'function') return found as Authenticate
  throw cannotStart(
    'server/sign-in',
    `The module "${name}" exports no function "authenticate". Nobody could sign in. Export one that answers { team, person: { id, name }, role }, or null.`,
  )
}
