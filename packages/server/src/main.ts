#!/usr/bin/env node
import { pino } from 'pino'
import { createServer } from './create-server'
import { Refusal } from './refusal'
import { settingsOf, usage } from './standalone/settings'
import { signInOf } from './standalone/sign-in-of'

async function main(): Promise<void> {
  const settings = settingsOf(process.argv.slice(2), process.env)
  if (!settings) {
    process.stdout.write(usage)
    return
  }
  const { database, keys, origins, prefix, trustProxy, host, port } = settings
  const isProduction = process.env['NODE_ENV'] === 'production'
  const { authenticate, tokens } = await signInOf(settings, isProduction)
  const log = pino()
  const app = { authenticate, origins, prefix, trustProxy, log }
  const server = await createServer({ database, keys, ...app })
  const stop = () => {
    void server.close().then(() => log.info('closed'))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const url = await server.listen(port, host).catch(async (error: unknown) => {
    await server.close()
    throw error
  })
  log.info({ url: url + prefix, database: server.database, tokens }, 'listening')
}

main().catch((error: unknown) => {
  const text = error instanceof Refusal ? error.message : error instanceof Error ? error.stack : ''
  process.stderr.write(`${text}\n`)
  process.exit(1)
})
