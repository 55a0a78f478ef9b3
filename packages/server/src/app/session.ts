import type { FastifyRequest } from 'fastify'
import { serverId } from '../care/record-care'
import { isKeyText } from '../database/key-text'
import { roles, type Role } from './permissions'

/** Who sends a request. The host says so; nothing in the request is taken for it. */
export interface Session {
  /** Id of the team, 64 bytes at most. Its rows are all that this request can see. */
  readonly team: string
  /** The id `amends-server` is the server's own. */
  readonly person: { readonly id: string; readonly name: string }
  readonly role: Role
}

/** The host's sign-in: who sends this request, or null for nobody it knows. */
export type Authenticate = (
  request: FastifyRequest,
) => Session | null | undefined | Promise<Session | null | undefined>

/** Whether a host's answer names a team, a person and a role that there are. */
export function isSession(answer: unknown): answer is Session {
  const { team, person, role } = Object(answer) as Partial<Record<string, unknown>>
  const { id, name } = Object(person) as Partial<Record<string, unknown>>
  const isPerson = isId(id, 256) && id !== serverId && typeof name === 'string'
  return isId(team, 64) && isPerson && roles.includes(role as Role)
}

function isId(value: unknown, most: number): boolean {
  return typeof value === 'string' && value !== '' && isKeyText(value, most)
}
