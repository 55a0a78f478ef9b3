import type { About, Flow } from '@amends/core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { watchFaults } from './kit/faults'
import { press, type } from './kit/hands'
import { overflowing } from './kit/layout'
import { stage, type Stage } from './kit/stage'
import { tick, until } from './kit/until'
import { caseAfter, placesOf, returning, type Journey } from './kit/walks'

const faults = watchFaults()
beforeAll(() => page.viewport(400, 700))

/** Counts what runs of the texts below. */
let ran = 0
beforeEach(() => {
  ran = 0
  Reflect.set(globalThis, 'pwned', () => (ran += 1))
})

const texts: Readonly<Record<string, string>> = {
  script: '<script>pwned()</script><script>top.pwned()</script>',
  image: '"><img src=x onerror=pwned()><svg/onload=pwned()>',
  link: '<a href="javascript:pwned()">x</a> javascript:pwned() [x](javascript:pwned())',
  frame: '<iframe srcdoc="<script>parent.pwned()</script>"></iframe><style>*{display:none}</style>',
  template: '{{pwned()}} ${pwned()} {customer.firstName} %s &lt;b&gt; </textarea></script>',
  'bidi controls': 'Ana \u202Egnp.exe\u202C \u2066\u2067x\u2069 \u200F\u200E\u061C end',
  'right to left': 'السلام עליכם 123 (abc) !؟ \u0627\u064B\u0651'.repeat(8),
  emoji: '👩🏽‍🚒👨‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿 Z\u0351\u036B\u0343a\u0334\u0321l\u0322g\u0321o'.repeat(8),
  'one long word': 'Ä'.repeat(5000),
  'ten thousand words': 'never again '.repeat(5000),
  'no words at all': '\u200B\u00AD\u2028\u2029',
}

/** What a journey says, by what is to be said in its place. */
const said = ['the day off', 'a new one today', 'the new kettle', 'news of the kettle']
const names = ['Mara', 'Depot', 'The van broke down']
function saying(events: Journey, text: string): Journey {
  const whole = [...said, ...names].reduce(
    (json, words) => json.replaceAll(JSON.stringify(words), () => JSON.stringify(text)),
    JSON.stringify(events),
  )
  return JSON.parse(whole) as Journey
}

const aboutWith = (text: string): About => ({
  ...returning,
  customer: { id: text.slice(0, 60), firstName: text, name: text },
  agent: { id: 'agent-1', name: text },
  ticket: { id: text.slice(0, 60), order: text },
  earlier: [{ ...returning.earlier![0]!, what: text, promised: text }],
})

/** Nodes that no part of the panel makes, whatever it is told. */
function strangers({ panel }: Stage): string[] {
  const strange = 'script, style, img, iframe, object, embed, link, form, base, [onerror], [onload]'
  const nodes = [...panel.querySelectorAll(strange)].map(({ outerHTML }) => outerHTML)
  const links = [...panel.querySelectorAll('a')].filter(({ protocol }) =>
    /script|data/.test(protocol),
  )
  return [...nodes, ...links.map(({ href }) => href)]
}

async function look(shown: Stage, who: string, found: string[]): Promise<void> {
  for (const width of [256, 360]) {
    shown.size(width)
    found.push(...overflowing(shown.panel).map((fault) => `${who} ${width}: ${fault}`))
  }
  found.push(...strangers(shown).map((fault) => `${who}: ${fault}`))
  await tick()
}

test.each(Object.entries(texts))(
  '%s in all that anybody says or is called runs nowhere and fits, at every beat',
  { timeout: 120_000 },
  async (_, text) => {
    const found: string[] = []
    const at = Object.keys(texts).findIndex((name) => texts[name] === text)
    for (const [one, flow] of flows.entries()) {
      for (const [number, place] of placesOf(flow).entries()) {
        if ((number + one + at) % 8 !== 0) continue
        const events = saying([...place.events, ...place.there], text)
        const recovery = await caseAfter(flow, events, { about: aboutWith(text) })
        const shown = await stage({ recovery })
        shown.all('[data-part="owed"] button')[0]?.click()
        shown.all('.amends-phrases-others')[0]?.click()
        await look(shown, `${flow.id} ${place.path}`, found)
        shown.leave()
      }
    }
    expect(found).toEqual([])
    expect(ran).toBe(0)
  },
)

const isText = /^(cue|why|text|label|title|say|instead|reason|name|notice|summary)$/

/** The flow with other words, everywhere that a flow has words. */
function reworded(flow: Flow, text: string): Flow {
  return JSON.parse(JSON.stringify(flow), (key, value: unknown) =>
    isText.test(key) && typeof value === 'string' ? text : value,
  ) as Flow
}

describe.each(Object.entries(texts).filter(([, text]) => text.trim().length > 4))(
  '%s',
  (_, text) => {
    test(
      'in every text of a flow, and in what the panel is given',
      { timeout: 60_000 },
      async () => {
        const found: string[] = []
        const flow = reworded(flows[0]!, text.slice(0, 300))
        const recovery = await caseAfter(flow)
        const safetyProtocol = {
          title: text,
          steps: [text, `${text}2`],
          call: { label: text, href: text },
        }
        const shown = await stage({ recovery, safetyProtocol, density: 'learn' })
        for (const beat of flow.steps.flatMap(({ id, beats }) =>
          beats.map((one) => `${id}/${one.id}`),
        )) {
          const from = recovery.view().beat!.path
          if (beat !== from) await recovery.send({ type: 'beat.jumped', beat: from, to: beat })
          await look(shown, beat, found)
        }
        press(shown.part('more-toggle'))
        await look(shown, 'More', found)
        await recovery.send({ type: 'safety.raised', reason: text, words: text })
        await until(() => shown.all('.amends-safety-steps').length > 0, 'the protocol')
        await look(shown, 'unsafe', found)
        expect(found).toEqual([])
        expect(ran).toBe(0)
      },
    )
  },
)

test('controls that turn text around are seen in a name', async () => {
  const name = texts['bidi controls']!
  const recovery = await caseAfter(flows[0]!, [], { about: aboutWith(name) })
  const shown = await stage({ recovery })
  const words = shown.all('.amends-header-name')[0]!.textContent
  expect(words).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  expect(words.length).toBeGreaterThan(10)
})

test('a link of the host’s own that is a script does not run', async () => {
  const recovery = await caseAfter(flows[0]!)
  const call = { label: 'Call', href: 'javascript:pwned()' }
  const shown = await stage({ recovery, safetyProtocol: { title: 'Stop', steps: ['Stop'], call } })
  await recovery.send({ type: 'safety.raised' })
  await until(() => shown.all('.amends-safety-steps').length > 0, 'the protocol')
  shown.all('a').forEach((link) => link.click())
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(strangers(shown)).toEqual([])
  expect(ran).toBe(0)
})

test('hostile text that is typed is kept as it is typed', async () => {
  const place = placesOf(flows[0]!).find(({ there }) =>
    there.some(({ type: kind }) => kind === 'field.answered'),
  )!
  const recovery = await caseAfter(flows[0]!, place.events)
  const shown = await stage({ recovery })
  const field = shown.all('[data-part="field"] textarea:not([readonly])')[0] as HTMLTextAreaElement
  type(field, texts.image!)
  field.blur()
  await until(() => recovery.log.at(-1)?.type === 'field.answered', 'the answer')
  expect(recovery.log.at(-1)).toMatchObject({ value: texts.image })
  expect(ran).toBe(0)
})

test('what is planted is found: a text put in as HTML', async () => {
  const recovery = await caseAfter(flows[0]!)
  const shown = await stage({ recovery })
  shown.part('cue').insertAdjacentHTML('beforeend', texts.image!)
  await until(() => ran > 0, 'the script')
  expect(strangers(shown)).not.toEqual([])
  faults.length = 0
})
