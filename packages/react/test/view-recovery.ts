import type {
  BeatView,
  CaseEvent,
  CaseEventInput,
  Recovery,
  RecoveryView,
  SendResult,
} from '@amends/core'

type Sent = CaseEventInput | readonly CaseEventInput[]

/** A case for part tests: shows the view it is given and writes down what is sent to it. */
export interface ViewRecovery extends Recovery {
  readonly sent: CaseEventInput[]
  /** Shows another view, or changes a part of it. */
  show(change: Partial<RecoveryView>): void
  /** Changes the beat. */
  showBeat(change: Partial<BeatView>): void
  /** Makes the next `send` refuse. */
  refuse(reason: string, code?: string): void
  /** What the case does with each `send` before it answers. */
  react(reaction: () => void): void
}

export const aBeat: BeatView = {
  path: 'listen/hear',
  kind: 'listen',
  phase: 'live',
  title: 'Hear it out',
  cue: 'Let Ana finish',
  why: 'A question now tells Ana that you’re checking, not listening.',
  points: [
    { id: 'aside', text: 'Other work is put aside', covered: true },
    { id: 'whole', text: 'The story came without a break', covered: false },
  ],
  phrases: [
    { id: 'go-on', language: 'en', parts: ['Please go on. I have all the time you need.'] },
    {
      id: 'about',
      language: 'en',
      parts: [
        'Tell me about ',
        { gap: 'field.trouble', label: 'what went wrong', value: null },
        '.',
      ],
    },
  ],
  traps: [
    { say: 'Can I take your order number?', instead: 'It can wait.' },
    { say: 'Calm down.', instead: 'Let the anger run out.' },
  ],
  fields: [],
  records: [],
  exits: [
    { id: 'finished', label: 'Ana has finished', open: true, reason: null, fix: null, main: true },
  ],
  covered: false,
  must: true,
  waiting: null,
}

export const aView: RecoveryView = {
  caseId: 'ticket-1',
  status: 'live',
  overlay: null,
  readOnly: null,
  flow: {
    id: 'mama',
    version: '1.0.0',
    name: 'MAMA',
    language: 'en-US',
    notice: 'Named after its originator.',
  },
  about: {
    customer: 'Ana',
    agent: { id: 'sam', name: 'Sam' },
    channel: 'phone',
    authority: { currency: 'EUR', limit: 5000 },
    mine: true,
  },
  steps: [
    {
      id: 'listen',
      letter: 'M',
      title: 'Listen',
      state: 'current',
      beats: [
        { path: 'listen/ready', title: 'Get ready', state: 'done', there: true },
        { path: 'listen/hear', title: 'Hear it out', state: 'current', there: true },
        { path: 'listen/ask', title: 'Ask what is missing', state: 'todo', there: true },
      ],
    },
    {
      id: 'acknowledge',
      letter: 'A',
      title: 'Acknowledge',
      state: 'todo',
      beats: [
        { path: 'acknowledge/say', title: 'Say it back', state: 'todo', there: true },
        { path: 'acknowledge/sorry', title: 'Apologize', state: 'todo', there: true },
      ],
    },
    {
      id: 'agree',
      letter: 'M',
      title: 'Agree',
      state: 'todo',
      beats: [{ path: 'agree/ask', title: 'Ask for a fair fix', state: 'todo', there: true }],
    },
    {
      id: 'act',
      letter: 'A',
      title: 'Act',
      state: 'todo',
      beats: [{ path: 'act/do', title: 'Do it', state: 'todo', there: true }],
    },
  ],
  beat: aBeat,
  kept: { story: null, asked: null, feelings: [] },
  offers: [],
  rounds: 0,
  owed: [],
  notified: [],
  earlier: null,
  notices: [],
  summary: null,
  can: {
    back: true,
    jump: true,
    skip: true,
    pause: true,
    resume: false,
    escalate: true,
    raiseSafety: true,
    clearSafety: false,
    close: true,
    reopen: false,
  },
  closing: [],
  saved: 'saved',
}

/** Makes one, showing the view with these changes. */
export function viewRecovery(change: Partial<RecoveryView> = {}): ViewRecovery {
  let view: RecoveryView = { ...aView, ...change }
  let refusal: { reason: string; code: string } | null = null
  let reaction: (() => void) | null = null
  const sent: CaseEventInput[] = []
  const drafts = new Map<string, string>()
  const observers = new Set<(next: RecoveryView) => void>()
  const show = (next: Partial<RecoveryView>) => {
    view = { ...view, ...next }
    for (const observer of observers) observer(view)
  }
  return {
    caseId: view.caseId,
    flow: null,
    log: [],
    contents: () => ({ caseId: view.caseId, entries: [], flows: new Map() }),
    saved: view.saved,
    actor: null,
    sent,
    show,
    showBeat: (next) => show({ beat: { ...(view.beat ?? aBeat), ...next } }),
    refuse: (reason, code = 'event/refused') => {
      refusal = { reason, code }
    },
    react: (next) => {
      reaction = next
    },
    view: () => view,
    getSnapshot: () => view,
    can: () => true,
    async send(event: Sent): Promise<SendResult> {
      const refused = refusal
      refusal = null
      if (refused) return { ok: false, ...refused }
      const inputs = Array.isArray(event) ? (event as CaseEventInput[]) : [event as CaseEventInput]
      sent.push(...inputs)
      await Promise.resolve()
      reaction?.()
      return { ok: true, events: inputs as unknown as CaseEvent[] }
    },
    draft(field, text) {
      drafts.set(field, text)
      return { text, over: 0 }
    },
    draftOf: (field) => drafts.get(field) ?? null,
    flush: () => Promise.resolve(),
    update: async () => {},
    refresh: () => {},
    subscribe(observer) {
      const notify = (next: RecoveryView) =>
        typeof observer === 'function' ? observer(next) : observer.next?.(next)
      observers.add(notify)
      return { unsubscribe: () => void observers.delete(notify) }
    },
    remove: async () => ({ ok: true }),
    dispose: () => Promise.resolve(),
  }
}
