/** What a request may be for. */
export type Permission =
  | 'case:read'
  | 'case:append'
  | 'case:export'
  | 'case:hold'
  | 'case:erase'
  | 'flow:read'
  | 'flow:put'

/**
 * Who may do what, always within their own team. Agents work on cases; leads also answer customers
 * who ask for what is kept of them; admins also erase it; auditors read and change nothing.
 */
const granted = {
  agent: ['case:read', 'case:append', 'flow:read', 'flow:put'],
  lead: ['case:read', 'case:append', 'case:export', 'case:hold', 'flow:read', 'flow:put'],
  admin: [
    'case:read',
    'case:append',
    'case:export',
    'case:hold',
    'case:erase',
    'flow:read',
    'flow:put',
  ],
  auditor: ['case:read', 'case:export', 'flow:read'],
} as const satisfies Readonly<Record<string, readonly Permission[]>>

export type Role = keyof typeof granted

export const roles = Object.keys(granted) as readonly Role[]

/** Whether somebody of this role may do it. */
export function may(role: Role, permission: Permission): boolean {
  const list: readonly Permission[] = granted[role]
  return list.includes(permission)
}
