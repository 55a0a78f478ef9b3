import type { Recovery, RecordKind } from '@amends/core'
import { walkAbout } from '@amends/core/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { watchFaults } from './kit/faults'
import { press, type } from './kit/hands'
import { stage, type Stage } from './kit/stage'
import { tick, until } from './kit/until'
import { caseAfter, placesOf } from './kit/walks'

watchFaults()
beforeAll(() => page.viewport(400, 700))

const cap = 64 * 1024
/** A megabyte in which every place can be told from every other. */
const megabyte = Array.from({ length: 131_072 }, (_, at) => `${at}`.padStart(8, 'é')).join('')

interface Session {
  send(method: string, params: object): Promise<unknown>
}

/** What a paste does: one insertion, by the browser itself. */
async function paste(field: HTMLElement, text: string): Promise<void> {
  field.focus()
  await (cdp() as unknown as Session).send('Input.insertText', { text })
}

const flow = flows[0]!
const written = (recovery: Recovery) =>
  recovery.log.flatMap((event) => (event.type === 'field.answered' ? [event.value] : []))

async function atTextField(input: string) {
  const place = placesOf(flow).find(({ there }) => there.some((e) => e.type === 'field.answered'))!
  const recovery = await caseAfter(flow, place.events)
  const shown = await stage({ recovery })
  const box = shown.all(`[data-part="field"][data-input="${input}"]`)[0]!
  return { recovery, shown, box, field: box.querySelector('textarea')! }
}

test('a megabyte in a field is held at the cap, and what did not fit is told and kept', async () => {
  const { recovery, shown, box, field } = await atTextField('text')
  await paste(field, megabyte)
  await until(() => shown.all('[data-part="over"]').length > 0, 'a word about the rest')
  expect(field.value.length).toBeLessThanOrEqual(cap)
  expect(field.value.length).toBeGreaterThan(cap - 100)
  expect(megabyte.startsWith(field.value)).toBe(true)
  const over = shown.part('over')
  expect(over.checkVisibility({ visibilityProperty: true })).toBe(true)
  expect(over.textContent).toContain(`${megabyte.length - field.value.length}`)
  expect(shown.part('live-region').textContent).toContain('did not fit')

  const copied: string[] = []
  Object.defineProperty(navigator.clipboard, 'writeText', {
    configurable: true,
    value: (text: string) => Promise.resolve(void copied.push(text)),
  })
  press(over.querySelector('button')!)
  await until(() => copied.length > 0, 'a copy')
  expect(field.value + copied[0]!).toBe(megabyte)

  field.blur()
  await until(() => written(recovery).includes(field.value), 'the answer')
  expect(box.dataset.state).toBe('answered')
})

test('typing goes on after it: what is typed stays, and other fields are as they were', async () => {
  const { recovery, shown, field } = await atTextField('text')
  await paste(field, megabyte)
  await until(() => shown.all('[data-part="over"]').length > 0, 'a word about the rest')
  field.setSelectionRange(0, field.value.length)
  type(field, 'no, in short: the kettle')
  await paste(field, ' and more')
  expect(field.value).toBe('no, in short: the kettle and more')
  field.blur()
  await until(() => written(recovery).includes(field.value), 'the answer')
})

const beats = flow.steps.flatMap((step) =>
  step.beats.map((beat) => ({ path: `${step.id}/${beat.id}`, records: beat.records ?? [] })),
)

async function atRecord(kind: RecordKind) {
  const recovery = await caseAfter(flow, [], { about: { ...walkAbout, channel: 'chat' } })
  const to = beats.find(({ records }) => records.includes(kind))!.path
  await recovery.send({ type: 'beat.jumped', beat: recovery.view().beat!.path, to })
  return { recovery, shown: await stage({ recovery }) }
}

const lines: Readonly<
  Record<
    string,
    () => Promise<{
      recovery: Recovery
      shown: Stage
      field: HTMLTextAreaElement
      submit: HTMLElement
    }>
  >
> = {
  'an offer': async () => {
    const { recovery, shown } = await atRecord('offers')
    const part = shown.part('offers')
    return {
      recovery,
      shown,
      field: part.querySelector<HTMLTextAreaElement>('[data-line="text"]')!,
      submit: part.querySelector<HTMLElement>('.amends-acts button')!,
    }
  },
  'why a case is paused': async () => {
    const recovery = await caseAfter(flow)
    const shown = await stage({ recovery })
    press(shown.part('more-toggle'))
    await until(() => shown.all('[data-part="more"] button').length > 0, 'More')
    press(shown.all('[data-part="more"] button').find((row) => row.textContent === 'Pause')!)
    await until(() => shown.all('[data-line="reason"]').length > 0, 'the form')
    return {
      recovery,
      shown,
      field: shown.all('[data-line="reason"]')[0] as HTMLTextAreaElement,
      submit: shown.all('[data-part="pause"] .amends-acts button')[0]!,
    }
  },
  'what was said when somebody was not safe': async () => {
    const recovery = await caseAfter(flow)
    const shown = await stage({ recovery })
    press(shown.part('off-ramp'))
    await until(() => shown.all('[data-part="raise-safety"] textarea').length > 0, 'the sheet')
    return {
      recovery,
      shown,
      field: shown.all('[data-part="raise-safety"] textarea')[0] as HTMLTextAreaElement,
      submit: shown.all('[data-part="raise-safety"] button')[0]!,
    }
  },
}

/** All texts of what was recorded, as one. */
const record = (recovery: Recovery) => JSON.stringify(recovery.log.slice(1))

describe.each(Object.entries(lines))('a megabyte in %s', (_, open) => {
  test('is never cut without a word', async () => {
    const { recovery, shown, field, submit } = await open()
    await paste(field, megabyte)
    await tick()
    const told = () => /did not fit|too long/.test(shown.panel.textContent)
    press(submit)
    for (let rounds = 0; rounds < 20; rounds += 1) await tick()
    const whole = field.isConnected && field.value === megabyte
    const kept = record(recovery).includes(megabyte)
    expect({ kept: kept || whole, told: told() }).toEqual({
      kept: expect.any(Boolean) as boolean,
      told: !kept,
    })
    const safe = kept || whole || (told() && shown.panel.textContent.includes('Copy the rest'))
    expect(safe).toBe(true)
  })
})
