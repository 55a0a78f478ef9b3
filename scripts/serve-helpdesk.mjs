// Serves the helpdesk that was built, and on the same origin the server of its team.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { preview } from 'vite'
import { ticketDesk } from './ticket-desk.mjs'

const root = fileURLToPath(new URL('../examples/helpdesk', import.meta.url))

/**
 * Stands in for a helpdesk's own sign-in, on a machine of one's own: whoever asks for a person gets
 * their token. `GET /sign-in?agent=<id>`; an id that there is not is the first person.
 */
function signIn(team) {
  return ({ url }, response) => {
    const asked = new URL(url ?? '', 'http://localhost').searchParams.get('agent')
    const sessions = team.tokens()
    const [token, { person }] = sessions.find(([, one]) => one.person.id === asked) ?? sessions[0]
    const people = sessions.map(([, one]) => one.person)
    response.setHeader('content-type', 'application/json')
    response.setHeader('cache-control', 'no-store')
    response.end(JSON.stringify({ api: '/api', people, person, token }))
  }
}

/** A stream that broke off at the server breaks off in the page too: it would wait for ever. */
function endTogether(proxy) {
  proxy.on('proxyRes', (answer, _, response) => {
    answer.once('close', () => {
      if (!answer.complete) response.destroy()
    })
  })
}

/**
 * @param {{ folder: string, url: string, tokens: () => [string, { person: { id: string, name: string } }][] } | null} team
 * @param {{ port?: number, strictPort?: boolean }} [where]
 */
export async function serveHelpdesk(team, where = {}) {
  const server = await preview({
    root,
    logLevel: 'silent',
    preview: {
      ...where,
      host: '127.0.0.1',
      cors: false,
      ...(team && { proxy: { '/api': { target: team.url, configure: endTogether } } }),
    },
    plugins: team
      ? [
          {
            name: 'desk',
            configurePreviewServer: ({ middlewares }) => {
              middlewares.use('/sign-in', signIn(team))
              middlewares.use('/tickets', ticketDesk(join(team.folder, 'tickets.jsonl')))
            },
          },
        ]
      : [],
  })
  const { port } = server.httpServer.address()
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}
