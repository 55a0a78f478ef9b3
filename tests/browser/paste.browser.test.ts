import type { Recovery, RecordKind } from '@amends/core'
import { walkAbout } from '@amends/core/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { watchFaults } from './kit/faults'
import { press, type } from './kit/hands'
import { stage, type Stage } from './kit/stage'
import { until } from './kit/until'
import { caseAfter, placesOf } from './kit/walks'

watchFaults()
beforeAll(() => page.viewport(400, 700))

const cap = 64 * 1024
/** A megabyte in which every place can be told from every other. */
const megabyte = Array.from({ length: 131_072 }, (_, at) => `${at}`.padStart(8, 'é')).join('')

/** What the browser does with a paste: it asks the page, and inserts unless the page took it. */
function paste(field: HTMLElement, text: string): void {
  field.focus()
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  if (field.dispatchEvent(event)) document.execCommand('insertText', false, text)
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
  paste(field, megabyte)
  await until(() => shown.all('[data-part="over"]').length > 0, 'a word about the rest')
  expect(field.value.length).toBeLessThanOrEqual(cap)
  expect(field.value.length).toBeGreaterThan(cap - 100)
  expect(megabyte.startsWith(field.value)).toBe(true)
  const over = shown.part('over')
  expect(over.checkVisibility({ visibilityProperty: true })).toBe(true)
  expect(over.textContent).toContain(`${megabyte.length - field.value.length}`)
  expect(shown.part('live-region').textContent).toContain('didn’t fit')

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
  paste(field, megabyte)
  await until(() => shown.all('[data-part="over"]').length > 0, 'a word about the rest')
  field.setSelectionRange(0, field.value.length)
  type(field, 'no, in short: the kettle')
  paste(field, ' and more')
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

describe.each(Object.entries(lines))('a megabyte in %s', (_, open) => {
  test('is held at the cap, with a word about the rest', async () => {
    const { recovery, shown, field, submit } = await open()
    paste(field, megabyte)
    await until(() => shown.all('[data-part="over"]').length > 0, 'a word about the rest')
    expect(field.value.length).toBeLessThanOrEqual(cap)
    const kept = field.value.trim()
    press(submit)
    await until(() => JSON.stringify(recovery.log).includes(kept), 'all that was held, recorded')
  })
})

test('a megabyte in a gap is held at the cap; what did not fit is told, and copied before it shuts', async () => {
  const recovery = await caseAfter(flow, [], { about: { ...walkAbout, customer: { id: 'c' } } })
  const to = beats.map(({ path }) => path)
  const shown = await stage({ recovery })
  const gaps = () => shown.all('button[data-part="gap"]')
  for (const path of to) {
    if (gaps().some((gap) => /^(customer|field)\./.test(gap.dataset['gap'] ?? ''))) break
    const beat = recovery.view().beat!.path
    if (path === beat) continue
    await recovery.send({ type: 'beat.jumped', beat, to: path })
    await until(() => shown.part('cue').dataset['beat'] === path, path)
  }
  press(gaps()[0]!)
  await until(() => shown.all('textarea[data-part="gap"]').length > 0, 'the gap, open')
  const field = shown.all('textarea[data-part="gap"]')[0] as HTMLTextAreaElement
  paste(field, megabyte)
  await until(() => shown.all('[data-part="over"]').length > 0, 'a word about the rest')
  expect(field.value.length).toBeLessThanOrEqual(cap)
  const over = shown.part('over')
  expect(over.checkVisibility({ visibilityProperty: true })).toBe(true)
  expect(shown.part('live-region').textContent).toContain('didn’t fit')

  const copied: string[] = []
  Object.defineProperty(navigator.clipboard, 'writeText', {
    configurable: true,
    value: (text: string) => Promise.resolve(void copied.push(text)),
  })
  const kept = field.value
  over.querySelector('button')!.focus()
  press(over.querySelector('button')!)
  await until(() => copied.length > 0, 'a copy')
  expect(kept + copied[0]!).toBe(megabyte)
  press(field)
  field.focus()
  field.blur()
  await until(() => JSON.stringify(recovery.log).includes(kept.slice(0, 60_000)), 'what was held')
})

test('below the cap a paste is the browser’s own, and can be undone', async () => {
  const { shown, field } = await atTextField('text')
  paste(field, 'a new kettle')
  expect(field.value).toBe('a new kettle')
  document.execCommand('undo')
  expect(field.value).toBe('')
  expect(shown.all('[data-part="over"]')).toEqual([])
})
