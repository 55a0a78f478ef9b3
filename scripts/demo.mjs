// Builds the packages and the helpdesk example, starts the server of its team, and serves both.
import { join } from 'node:path'
import { serveHelpdesk } from './serve-helpdesk.mjs'
import { run } from './steps.mjs'
import { startTeam } from './team-server.mjs'

const folder = join('.cache', 'demo')

for (const command of ['pnpm run build', 'pnpm run build:example']) {
  const { ok } = run(command)
  if (!ok) process.exit(1)
}

const team = await startTeam(folder).catch((error) => {
  console.warn(
    `\nThe server of the team did not start.\n  ${error.message.replaceAll('\n', '\n  ')}`,
  )
  console.warn('The helpdesk below runs in this browser alone. Mend that and start the demo again.')
  return null
})
const desk = await serveHelpdesk(team)

console.log(`\nThe helpdesk is at ${desk.url}`)
if (team) {
  console.log(`
Two agents with one inbox: open each in a window of its own, or in another browser.
  Ines  ${desk.url}/?agent=ines
  Omar  ${desk.url}/?agent=omar
Their cases are kept in ${folder}. Remove that folder to start over.`)
}
console.log('Ctrl+C stops it.')

let stopping = false
const stop = async () => {
  if (stopping) return
  stopping = true
  await team?.stop()
  process.exit(0)
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())
void team?.ended.then(() => {
  if (stopping) return
  console.warn(
    `\nThe server of the team stopped; ${join(folder, 'server.log')} has its last words. What the agents do is kept in their browsers and goes out once it is back: start the demo again.`,
  )
})
