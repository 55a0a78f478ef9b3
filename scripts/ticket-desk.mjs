// Stands in for the tickets that a helpdesk has of its own: complaints that somebody pasted.
import { appendFileSync, existsSync, readFileSync } from 'node:fs'

const most = 1_000_000

/** The text of a request, or null when it is longer than a ticket may be. */
async function textOf(request) {
  const chunks = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function ticketIn(text) {
  try {
    const ticket = JSON.parse(text)
    return /^FW-\d{1,12}$/.test(ticket?.id) ? ticket : null
  } catch {
    return null
  }
}

/**
 * Keeps tickets in a file, a line each, for everybody at the desk. `GET` streams them as server-sent
 * events: those that there are, and each that comes. `POST` adds one; one that is there stays as it is.
 */
export function ticketDesk(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const kept = lines.map(ticketIn).filter((ticket) => ticket !== null)
  const tickets = new Map(kept.map((ticket) => [ticket.id, ticket]))
  const listeners = new Set()

  function stream(request, response) {
    const tell = (ticket) => response.write(`data: ${JSON.stringify(ticket)}\n\n`)
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(':\n\n')
    for (const ticket of tickets.values()) tell(ticket)
    listeners.add(tell)
    request.once('close', () => listeners.delete(tell))
  }

  async function add(request, response) {
    // Another site's page may not send this kind without asking first.
    const isJson = request.headers['content-type'] === 'application/json'
    const text = isJson ? await textOf(request) : null
    const ticket = text === null ? null : ticketIn(text)
    response.statusCode = ticket ? 204 : 400
    if (ticket && !tickets.has(ticket.id)) {
      appendFileSync(file, `${JSON.stringify(ticket)}\n`, { mode: 0o600 })
      tickets.set(ticket.id, ticket)
      for (const tell of listeners) tell(ticket)
    }
    response.end()
  }

  return (request, response) => {
    if (request.method === 'POST') add(request, response).catch(() => response.destroy())
    else stream(request, response)
  }
}
