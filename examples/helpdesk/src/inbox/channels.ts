import type { Channel } from './tickets/types'

/** How the helpdesk speaks of a channel, and what its composer does there. */
export interface ChannelWords {
  readonly id: Channel
  readonly name: string
  readonly composer: string
  readonly send: string
  readonly spoken: boolean
}

export const channels: readonly ChannelWords[] = [
  { id: 'phone', name: 'Phone', composer: 'Call notes', send: 'Keep note', spoken: true },
  { id: 'chat', name: 'Chat', composer: 'Reply', send: 'Send', spoken: false },
  { id: 'email', name: 'Email', composer: 'Reply', send: 'Send email', spoken: false },
  { id: 'video', name: 'Video', composer: 'Call notes', send: 'Keep note', spoken: true },
  { id: 'in-person', name: 'In person', composer: 'Notes', send: 'Keep note', spoken: true },
  {
    id: 'social-public',
    name: 'Public',
    composer: 'Public reply',
    send: 'Post publicly',
    spoken: false,
  },
  {
    id: 'social-private',
    name: 'Direct message',
    composer: 'Direct message',
    send: 'Send',
    spoken: false,
  },
]

const byId = new Map(channels.map((channel) => [channel.id, channel]))

export function channelWords(id: Channel): ChannelWords {
  const words = byId.get(id)
  if (!words) throw new Error(`[helpdesk] No words for channel "${id}".`)
  return words
}
