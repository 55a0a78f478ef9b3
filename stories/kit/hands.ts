import { expect, userEvent, waitFor, within } from 'storybook/test'
import { answerTo, offer } from './sample'
import type { Field, Input } from '@amends/core'

type User = ReturnType<typeof userEvent.setup>

/** Finds, presses and fills what a panel shows, as an agent's hands would. */
export interface Hands {
  readonly user: User
  readonly panel: HTMLElement
  /** The part, or null while it is not there. */
  readonly part: (name: string) => HTMLElement | null
  readonly parts: (name: string) => readonly HTMLElement[]
  /** The path of the beat on the screen. */
  readonly beat: () => string | null
  readonly closed: () => boolean
  readonly press: (target: Element | null | undefined) => Promise<void>
  readonly write: (target: Element | null | undefined, text: string) => Promise<void>
  /** Covers the beat: fields, offers, promises, who was told. */
  readonly cover: () => Promise<void>
  /** Leaves by the first exit that is open, and waits for what comes next. */
  readonly leave: () => Promise<void>
}

export function handsOn(canvasElement: HTMLElement): Hands {
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 })
  const found = canvasElement.querySelector<HTMLElement>('[data-part="root"]')
  if (!found) throw new Error('No panel on the page')
  const panel = found
  const parts = (name: string) => [...panel.querySelectorAll<HTMLElement>(`[data-part="${name}"]`)]
  const part = (name: string) => parts(name)[0] ?? null
  const hands: Hands = {
    user,
    panel,
    part,
    parts,
    beat: () => part('cue')?.dataset.beat ?? null,
    closed: () => panel.dataset.state === 'closed',
    async press(target) {
      if (!target) throw new Error(`Nothing to press at ${hands.beat()}`)
      await user.click(target)
    },
    async write(target, text) {
      await hands.press(target)
      await user.paste(text)
    },
    async cover() {
      await fillFields(hands)
      await noteOffer(hands)
      await notePromise(hands)
      await keepPromises(hands)
      await tell(hands)
    },
    async leave() {
      const at = hands.beat()
      await waitFor(() => expect(openExits(hands)).not.toHaveLength(0))
      await hands.press(openExits(hands)[0])
      await waitFor(() => expect(hands.closed() || hands.beat() !== at).toBe(true))
    },
  }
  return hands
}

/** The open exits, the main one first. */
function openExits(hands: Hands): readonly HTMLElement[] {
  const open = hands.parts('exit').filter(({ dataset }) => dataset.state === 'open')
  return open.toSorted((one, two) => Number('main' in two.dataset) - Number('main' in one.dataset))
}

async function fillFields(hands: Hands): Promise<void> {
  for (const field of hands.parts('field')) {
    const { field: id = '', input: kind = 'text', state } = field.dataset
    if (state !== 'empty' || kind === 'date-time' || kind === 'money') continue
    const choices = [...field.querySelectorAll<HTMLInputElement>('input')]
    const options = choices.map(({ value }) => ({ id: value, label: value }))
    const wanted: Pick<Field, 'id' | 'input' | 'options'> = { id, input: kind as Input, options }
    const answer = answerTo(choices.length > 0 ? wanted : { id, input: 'text' })
    if (choices.length === 0) {
      await hands.write(
        field.querySelector('textarea'),
        typeof answer === 'string' ? answer : 'a note',
      )
      await hands.user.tab()
    } else {
      const on = Array.isArray(answer) ? answer : [answer]
      await hands.press(choices.find(({ value }) => on.includes(value)))
    }
    await waitFor(() => expect(field.dataset.state).toBe('answered'))
  }
}

async function noteOffer(hands: Hands): Promise<void> {
  const offers = hands.part('offers')
  const line = offers?.querySelector('[data-line="text"]')
  if (!line) return
  const gesture = offers?.querySelector('input[type="checkbox"]:checked')
  await hands.write(line, gesture ? offer.gesture.text : offer.fix.text)
  await hands.user.keyboard('{Enter}')
  const open = () => hands.parts('offer').find(({ dataset }) => dataset.state === 'open')
  await waitFor(() => expect(open()).toBeDefined())
  await hands.press(open()?.querySelector('[data-act="accepted"]'))
  await waitFor(() => expect(open()).toBeUndefined())
}

/** Notes what the beat waits for: a promise, or that there will be a check-back after it. */
async function notePromise(hands: Hands): Promise<void> {
  const list = hands.part('commitments')
  if (openExits(hands).length === 0) {
    const another = list?.querySelector(':scope > [data-home]')
    if (another) await hands.press(another)
  }
  const composer = list?.querySelector<HTMLElement>('[data-part="composer"]')
  const what = composer?.querySelector<HTMLTextAreaElement>('[data-line="what"]')
  if (!composer || !what) return
  const checksBack = composer.querySelector('select')?.value === 'follow-up'
  if (what.value === '') await hands.write(what, checksBack ? 'a call' : offer.fix.text)
  await hands.press(within(composer).getAllByLabelText('Tomorrow')[0])
  const time = composer.querySelector<HTMLInputElement>('input[type="time"]')
  if (time) await hands.user.type(time, checksBack ? '15:00' : '12:00')
  await hands.press(composer.querySelector('[data-look="main"]'))
  await waitFor(() => expect(composer.isConnected).toBe(false))
}

/** In the tail everything is kept, the follow-up at its own beat. */
async function keepPromises(hands: Hands): Promise<void> {
  if (hands.part('cue')?.dataset.state !== 'after') return
  const list = hands.part('commitments')
  const kept = () =>
    [...(list?.querySelectorAll<HTMLElement>('[data-part="commitment"]') ?? [])].filter(
      ({ dataset }) => dataset.kind !== 'follow-up' || hands.beat()?.endsWith('/follow-up'),
    )
  for (let left = kept().length; left > 0; left -= 1) {
    await hands.press(kept()[0]?.querySelector('[data-act="keep"]'))
    await waitFor(() => expect(kept().length).toBeLessThan(left))
  }
}

async function tell(hands: Hands): Promise<void> {
  const notified = hands.part('notified')
  if (notified?.dataset.state !== 'none') return
  await hands.write(notified.querySelector('[data-line="who"]'), 'The depot')
  await hands.write(notified.querySelector('[data-line="what"]'), 'Tomorrow before noon')
  await hands.user.keyboard('{Enter}')
  await waitFor(() => expect(notified.dataset.state).toBe('told'))
}
