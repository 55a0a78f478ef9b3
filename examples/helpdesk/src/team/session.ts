export interface Member {
  readonly id: string
  readonly name: string
}

/** Who sits here, in a helpdesk that a server keeps the cases of. */
export interface Session {
  /** Where the server is. */
  readonly api: string
  readonly people: readonly Member[]
  readonly person: Member
  readonly token: string
}

let session: Session | null = null

/** Null: there is no server, and this browser alone keeps the cases. */
export const sessionNow = (): Session | null => session

const isJson = (response: Response) =>
  response.ok && response.headers.get('content-type')?.startsWith('application/json') === true

/** Asks who sits here; `?agent=` in the address says who wants to. Call before anything is read. */
export async function signIn(): Promise<void> {
  const agent = new URLSearchParams(location.search).get('agent') ?? ''
  try {
    const response = await fetch(`/sign-in?agent=${encodeURIComponent(agent)}`)
    if (isJson(response)) session = (await response.json()) as Session
  } catch {
    // No server: the desk of one.
  }
}

/** Opens the same page as somebody else. */
export function signInAs(id: string): void {
  location.search = `?agent=${encodeURIComponent(id)}`
}
