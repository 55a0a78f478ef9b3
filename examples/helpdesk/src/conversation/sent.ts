import type { Message } from '../inbox/tickets/types'
import { kept } from '../kept/kept'

/** What the agent sent or noted, by ticket. */
export const sent = kept<Readonly<Record<string, readonly Message[]>>>('sent', {})

export function addSent(ticket: string, by: string, text: string): void {
  sent.set((all) => {
    const before = all[ticket] ?? []
    const message: Message = {
      id: `s${before.length + 1}`,
      from: 'agent',
      by,
      at: new Date().toISOString(),
      text,
    }
    return { ...all, [ticket]: [...before, message] }
  })
}
