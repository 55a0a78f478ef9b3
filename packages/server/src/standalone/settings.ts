import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { DatabasePlace } from '../database/open-database'
import { cannotStart } from '../refusal'

export interface Settings {
  readonly database: DatabasePlace
  /** Folder of the keys. */
  readonly keys: string
  /** Folder of the tokens that stand in for a sign-in. */
  readonly data: string
  /** Module that exports `authenticate`; null: tokens. */
  readonly authenticate: string | null
  readonly host: string
  readonly port: number
  readonly origins: readonly string[]
  readonly prefix: string
  /** Addresses of proxies whose `X-Forwarded-*` are believed. */
  readonly trustProxy: readonly string[]
}

export const usage = `amends-server [options]

  --data <folder>          where everything is kept; ./amends-data          (AMENDS_DATA)
  --keys <folder>          where the keys are kept; keys in the data folder  (AMENDS_KEYS)
  --authenticate <module>  exports authenticate(request): who sends it      (AMENDS_AUTHENTICATE)
  --origin <origin>        a page that may use the server; several at will  (AMENDS_ORIGINS, by spaces)
  --prefix <path>          in front of every address, such as /amends       (AMENDS_PREFIX)
  --trust-proxy <address>  a proxy in front of it, such as 10.0.0.0/8       (AMENDS_TRUST_PROXY, by spaces)
  --host <address>         127.0.0.1                                        (HOST)
  --port <number>          4600                                             (PORT)

  DATABASE_URL             a PostgreSQL instead of the embedded database in the data folder
`

type Environment = Readonly<Record<string, string | undefined>>

/** What the command line says, else the environment, else the defaults. Null: only help is wanted. */
export function settingsOf(args: readonly string[], env: Environment): Settings | null {
  const { values } = parsed(args)
  if (values.help) return null
  const data = resolve(values.data ?? env['AMENDS_DATA'] ?? 'amends-data')
  const url = env['DATABASE_URL']
  return {
    database: url ? { url } : { folder: data },
    keys: resolve(values.keys ?? env['AMENDS_KEYS'] ?? join(data, 'keys')),
    data,
    authenticate: values.authenticate ?? env['AMENDS_AUTHENTICATE'] ?? null,
    host: values.host ?? env['HOST'] ?? '127.0.0.1',
    port: portOf(values.port ?? env['PORT'] ?? '4600'),
    origins: values.origin ?? listed(env['AMENDS_ORIGINS']),
    prefix: values.prefix ?? env['AMENDS_PREFIX'] ?? '',
    trustProxy: values['trust-proxy'] ?? listed(env['AMENDS_TRUST_PROXY']),
  }
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: text,
        keys: text,
        authenticate: text,
        origin: { type: 'string', multiple: true },
        prefix: text,
        'trust-proxy': { type: 'string', multiple: true },
        host: text,
        port: text,
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('.')[0] : ''
    throw cannotStart('server/options', `${reason}. The server did not start. See --help.`)
  }
}

function listed(text = ''): readonly string[] {
  return text.split(/\s+/).filter(Boolean)
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw cannotStart(
    'server/options',
    `The port "${text}" is not a number from 0 to 65535. The server did not start. See --help.`,
  )
}
