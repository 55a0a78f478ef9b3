import {
  dueOf,
  type CaseEvent,
  type CaseEventInput,
  type EventType,
  type Recovery,
} from '@amends/core'
import { quick, type Hands } from './hands'
import { beatOf, type Journey } from './walks'
import type { Stage } from './stage'
import { until } from './until'

type Answer = Extract<CaseEvent, { type: 'field.answered' }>

/** An agent who does on the screen what a journey says. Ids of what they make are the case's own. */
export function agentAt(
  stage: Pick<Stage, 'panel' | 'cue' | 'part' | 'all'>,
  recovery: Recovery,
  { press, type, leaveField }: Hands = quick,
) {
  const ids = new Map<string, string>()
  const idOf = (id: string) => ids.get(id) ?? id
  const within = (selector: string, parent: ParentNode = stage.panel) => {
    const node = parent.querySelector<HTMLElement>(selector)
    if (!node) throw new Error(`no ${selector} at ${recovery.view().beat?.path}`)
    return node
  }
  const button = (name: string, parent: ParentNode) => {
    const all = [...parent.querySelectorAll<HTMLElement>('button')]
    const found = all.find((node) => node.textContent?.trim() === name)
    if (!found) throw new Error(`no button "${name}" at ${recovery.view().beat?.path}`)
    return found
  }
  const chip = (name: string, parent: ParentNode) => {
    const all = [...parent.querySelectorAll<HTMLLabelElement>('label')]
    const found = all.find((node) => node.textContent?.trim() === name)?.control
    if (!found) throw new Error(`no choice "${name}" at ${recovery.view().beat?.path}`)
    return found
  }
  const rowOf = (part: string, at: number) => {
    const row = stage.all(`[data-part="${part}"]`)[at]
    if (!row) throw new Error(`no ${part} number ${at} at ${recovery.view().beat?.path}`)
    return row
  }
  const offerRow = (id: string) =>
    rowOf(
      'offer',
      recovery.view().offers.findIndex((made) => made.id === idOf(id)),
    )
  const promiseRow = (id: string) => {
    const rows = within('[data-part="commitments"], [data-part="owed"]')
    const { owed } = recovery.view()
    const kind = owed.find((one) => one.id === idOf(id))?.kind
    const at = owed.filter((one) => one.kind === kind).findIndex((one) => one.id === idOf(id))
    const row = rows.querySelectorAll<HTMLElement>(`[data-part="commitment"][data-kind="${kind}"]`)[
      at
    ]
    if (!row) throw new Error(`no ${kind} number ${at} at ${recovery.view().beat?.path}`)
    return row
  }

  async function leave(exit: string): Promise<void> {
    const selector = `[data-part="exit"][data-exit="${exit}"]`
    if (!stage.panel.querySelector(selector)) {
      await press(stage.part('more-toggle'))
      await until(() => stage.panel.querySelector(selector) !== null, `the exit ${exit}`)
    }
    await press(within(selector))
  }

  async function answer({ field, value }: Answer) {
    const box = within(`[data-part="field"][data-field="${field}"]`)
    const input = box.dataset.input
    if (input === 'text' || input === 'long-text' || input === 'money') {
      const line = within('textarea, input', box)
      await type(line, typeof value === 'string' ? value : '10.00')
      await leaveField(line)
    } else if (input === 'date-time') {
      await press(chip('Yesterday', box))
      await until(() => box.querySelector('[type="time"]') !== null, 'a time to set')
      const time = within('[type="time"]', box)
      await type(time, '17:00')
      await leaveField(time)
    } else {
      const picked = typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
      for (const id of picked) await press(within(`input[value="${id}"]`, box))
    }
  }

  async function offer(made: Extract<CaseEvent, { type: 'offer.made' }>): Promise<void> {
    const part = stage.part('offers')
    if (!part.querySelector('[data-line="text"]')) {
      await press(within('[data-home]', part))
      await until(() => part.querySelector('[data-line="text"]') !== null, 'a line to offer on')
    }
    await type(within('[data-line="text"]', part), made.text)
    if (made.cost) await type(within('[data-line="cost"]', part), String(made.cost.minor / 100))
    const gesture = within('.amends-chip input', part) as HTMLInputElement
    if (gesture.checked !== made.gesture) await press(gesture)
    await press(button('Note the offer', part))
  }

  async function settle(settled: Extract<CaseEvent, { type: 'offer.settled' }>): Promise<void> {
    const row = offerRow(settled.offer)
    if (settled.result === 'accepted') return await press(button('Accepted', row))
    await press(button('Declined', row))
    await until(() => row.querySelector('[data-part="composer"]') !== null, 'why it was declined')
    await press(button('They declined', row))
  }

  async function promise(made: Extract<CaseEvent, { type: 'commitment.made' }>): Promise<void> {
    const part = stage.part('commitments')
    if (!part.querySelector('[data-line="what"]')) {
      await press(within('[data-home]', part))
      await until(() => part.querySelector('[data-line="what"]') !== null, 'a line to promise on')
    }
    const kind = within('select', part) as HTMLSelectElement
    kind.value = made.kind
    kind.dispatchEvent(new Event('change', { bubbles: true }))
    await until(() => kind.value === made.kind, 'its kind')
    await type(within('[data-line="what"]', part), made.what)
    await press(chip('Tomorrow', part))
    await until(() => part.querySelector('[type="time"]') !== null, 'a time to set')
    await type(within('[type="time"]', part), '17:00')
    await press(button('Note the promise', part))
  }

  async function breakIt(id: string, reason: string): Promise<void> {
    const row = promiseRow(id)
    await press(within('[data-act="others"]', row))
    await until(() => row.querySelector('[data-act="broken"]') !== null, 'ways to change it')
    await press(within('[data-act="broken"]', row))
    await until(() => row.querySelector('[data-line="reason"]') !== null, 'a line for why')
    await type(within('[data-line="reason"]', row), reason)
    await press(button('Broken', row))
  }

  /** Does it on the screen; false when the screen has no one way to do just this. */
  async function act(event: CaseEvent): Promise<boolean> {
    if (event.type === 'beat.left') await leave(event.exit)
    else if (event.type === 'field.answered') await answer(event)
    else if (event.type === 'offer.made') await offer(event)
    else if (event.type === 'offer.settled') await settle(event)
    else if (event.type === 'commitment.kept')
      await press(within('[data-act="keep"]', promiseRow(event.commitment)))
    else if (event.type === 'commitment.broken') await breakIt(event.commitment, event.reason)
    else if (event.type === 'commitment.made' && event.kind === 'fix' && event.due)
      await promise(event)
    else return false
    return true
  }

  function remember(event: CaseEvent, since: number): void {
    const real = recovery.log.slice(since).find(({ type: kind }) => kind === event.type)
    for (const key of ['offer', 'commitment', 'approval', 'check'] as const) {
      const [planned, made] = [event, real].map((one) => Reflect.get(one ?? {}, key) as unknown)
      if (typeof planned === 'string' && typeof made === 'string') ids.set(planned, made)
    }
  }

  function withRealIds(event: CaseEvent): CaseEventInput {
    const { v: _v, seq: _seq, id: _id, at: _at, by: _by, ...input } = event
    for (const key of ['offer', 'commitment', 'parent', 'approval']) {
      const planned = Reflect.get(input, key) as unknown
      if (typeof planned === 'string') Reflect.set(input, key, idOf(planned))
    }
    // What is promised on the screen is due tomorrow, and a check-back comes after it.
    if (input.type === 'commitment.made' && input.kind === 'follow-up') {
      const inThreeDays = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16)
      return { ...input, due: dueOf(inThreeDays, 'UTC') }
    }
    return input as CaseEventInput
  }

  return {
    /** Does one thing of the journey and waits until the case has it and the screen shows it. */
    async do(event: CaseEvent): Promise<void> {
      const since = recovery.log.length
      if (!(await act(event))) {
        const sent = await recovery.send(withRealIds(event))
        if (!sent.ok) throw new Error(`${event.type} was refused: ${sent.reason}`)
      }
      const has = (kind: EventType) => recovery.log.slice(since).some((one) => one.type === kind)
      await until(() => has(event.type), `${event.type} at ${beatOf(event)}`)
      remember(event, since)
      const { beat, status } = recovery.view()
      const cue = status === 'closed' ? 'Closed' : beat?.cue
      await until(() => stage.cue === cue, `the cue "${cue}", not "${stage.cue}"`)
    },
    /** Does all of it, but what the case itself records with a press. */
    async walk(journey: Journey, each?: (event: CaseEvent) => void | Promise<void>) {
      for (const event of journey) {
        if (isBeside(event, recovery)) continue
        await this.do(event)
        await each?.(event)
      }
    },
  }
}

/** What `send` records with the press before it: answers to ask for anew, a channel to go on in. */
function isBeside(event: CaseEvent, recovery: Recovery): boolean {
  if (event.type === 'field.answered') return event.value === null
  if (event.type !== 'about.changed') return false
  return event.changes.channel === recovery.view().about.channel
}
