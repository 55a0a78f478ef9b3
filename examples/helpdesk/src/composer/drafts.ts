import { kept } from '../kept/kept'

/** Replies that are still being written, by ticket. */
export const drafts = kept<Readonly<Record<string, string>>>('drafts', {})

export const keepDraft = (ticket: string, text: string): void =>
  drafts.set((all) => ({ ...all, [ticket]: text }))
