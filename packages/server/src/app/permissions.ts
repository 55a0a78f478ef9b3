/** What a request may be for. */
export type Permission =
  | 'case:read'
  | 'case:append'
  | 'case:export'
  | 'case:hold'
  | 'case:erase'
  | 'case:verify'
  | 'care:read'
  | 'retention:set'
  | 'flow:read'
  | 'flow:put'

const work = ['case:read', 'case:append', 'flow:read', 'flow:put'] as const
const answer = [...work, 'case:export', 'case:hold', 'case:verify'] as const

/**
 * Who may do what, always within their own team. Agents work on cases; leads also answer customers
 * who ask for what is kept of them; admins also erase it; auditors read and change nothing.
 */
const granted = {
  agent: work,
  lead: answer,
  admin: [...answer, 'case:erase', 'care:read', 'retention:set'],
  auditor: ['case:read', 'case:export', 'case:verify', 'care:read', 'flow:read'],
} as const satisfies Readonly<Record<string, readonly Permission[]>>

export type Role = keyof typeof granted

export const roles = Object.keys(granted) as readonly Role[]

/** Whether somebody of this role may do it. */
export function may(role: Role, permission: Permission): boolean {
  const list: readonly Permission[] = granted[role]
  return list.includes(permission)
}
