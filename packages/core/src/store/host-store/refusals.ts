import { failed, type Refused } from '../not-taken'

/** Why nothing is kept, in words for the agent, by code. */
const reasons: Readonly<Record<string, string>> = {
  'store/unreachable': 'The page around this panel does not answer.',
  'host-store/version': 'The page around this panel has another version of it.',
  'host-store/too-large': 'This is more than the page around this panel takes at once.',
  'host-store/malformed': 'The page around this panel does not take this.',
  'host-store/busy': 'The page around this panel has too much to do.',
}

const notKept = 'The page around this panel did not keep it.'

/** What the page's refusal means for the one whose panel it is. */
export function refusedFor(code: string): Refused {
  const refused = failed(reasonFor(code))
  return code === 'store/unreachable' ? { ...refused, code } : refused
}

export function reasonFor(code: string): string {
  return Object.hasOwn(reasons, code) ? (reasons[code] ?? notKept) : notKept
}

/** What is thrown at those who want to read what the page does not give. */
export function unreadable(code: string): Error {
  return new Error(
    '[amends] The page around this panel did not give what it keeps. It may well be there, so it ' +
      `must not be begun anew. Try again, or open the page anew. (${code})`,
  )
}

const mistakes = {
  'host-store/version': () =>
    'The page around this panel speaks another version of the host store, older or newer. Nothing ' +
    'is kept there. Use the same version of @amends/core on both sides.',
  'host-store/no-answer': () =>
    'The page around this panel did not answer. Nothing is kept there. It must call serveFrame for ' +
    'this frame, with its exact origin, and this frame must name the exact origin of the page.',
  'host-store/origin': (origin: unknown) =>
    `${JSON.stringify(origin)} is not one exact origin, so that others could be taken for it. Write ` +
    'it as the browser does, like "https://desk.example", without a path.',
  'host-store/token': () =>
    'Any sandboxed frame has the origin "null", so that nothing tells one from another. Give the ' +
    'frame a token of 16 characters or more: newId() makes one.',
} as const

/** A mistake of those who set it up: what happened, why it matters, what to do, a code. */
export function mistake(code: keyof typeof mistakes, what?: unknown): Error {
  return new Error(`[amends] ${mistakes[code](what)} (${code})`)
}
