import type { FastifyInstance } from 'fastify'
import { cannotStart } from '../refusal'

const another = 'Give it another port (--port, or PORT); 0 takes any that is free.'

/** What the system refuses, in our words. */
const refusals: Readonly<Record<string, (port: number, host: string) => [string, string]>> = {
  EADDRINUSE: (port, host) => [
    'server/port-taken',
    `Port ${port} of ${host} is taken, so nobody could reach this server there. See whether it runs already, and stop what has the port. ${another}`,
  ],
  EACCES: (port) => [
    'server/port-refused',
    `This user may not listen on port ${port}: those below 1024 are for administrators. ${another}`,
  ],
  EADDRNOTAVAIL: (_, host) => [
    'server/host',
    `${host} is no address of this machine, so nobody could reach this server there. Give it one that is (--host, or HOST): 127.0.0.1 for this machine alone, 0.0.0.0 for others too.`,
  ],
  ENOTFOUND: (_, host) => [
    'server/host',
    `No address is known for ${host}, so nobody could reach this server there. Give it one of this machine (--host, or HOST): 127.0.0.1 for this machine alone, 0.0.0.0 for others too.`,
  ],
}

/** Listens, and resolves to the address. Rejects with a coded error when the system refuses. */
export async function listenOn(app: FastifyInstance, port: number, host: string): Promise<string> {
  try {
    return await app.listen({ port, host })
  } catch (error) {
    const code = String(Reflect.get(Object(error) as object, 'code'))
    const refusal = Object.hasOwn(refusals, code) ? refusals[code] : undefined
    throw refusal ? cannotStart(...refusal(port, host)) : error
  }
}
