import { commitsSince } from './kit/devtools'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { watchFaults } from './kit/faults'
import { press } from './kit/hands'
import { stage } from './kit/stage'
import { tick, until } from './kit/until'
import { caseAfter, placesOf } from './kit/walks'

watchFaults()
beforeAll(() => page.viewport(400, 700))
beforeEach(() => void commitsSince())

const limits = { timeout: 120_000 }

/** Lets everything happen that is still to come of what was just done. */
async function calm(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 150))
  await tick()
}

/** A key at a time into a field, with the browser's own keyboard. */
async function write(field: HTMLElement): Promise<void> {
  field.focus()
  await userEvent.keyboard('a')
  await calm()
  commitsSince()
  await userEvent.keyboard('bc d')
  await calm()
}

describe.each(flows.map((flow) => ({ id: flow.id, flow })))('$id', ({ flow }) => {
  test('a key pressed in any text field renders nothing', limits, async () => {
    const typed = new Set<string>()
    for (const { events, there } of placesOf(flow)) {
      const recovery = await caseAfter(flow, [...events, ...there])
      const shown = await stage({ recovery })
      const fields = shown.all(
        '[data-part="field"] textarea, [data-part="field"] input[inputmode], [data-line]',
      )
      for (const field of fields) {
        const box = field.closest<HTMLElement>('[data-field]')
        const kind = box?.dataset.input ?? field.dataset.line ?? ''
        if (typed.has(kind) || (field as HTMLTextAreaElement).readOnly) continue
        typed.add(kind)
        if (field.closest('details')) field.closest('details')!.open = true
        await write(field)
        expect({ kind, commits: commitsSince() }).toEqual({ kind, commits: [] })
        expect(field).toHaveProperty('value', expect.stringContaining('abc d'))
      }
      shown.leave()
    }
    expect([...typed]).toEqual(expect.arrayContaining(['text', 'long-text', 'what']))
  })

  test('each beat change is one commit of at most 40 components', limits, async () => {
    const found: unknown[] = []
    const counts: number[] = []
    for (const { path, events, there } of placesOf(flow)) {
      const recovery = await caseAfter(flow, [...events, ...there])
      const shown = await stage({ recovery })
      const open = recovery.view().beat?.exits.find((exit) => exit.open)
      const button = open && shown.all(`[data-part="exit"][data-exit="${open.id}"]`)[0]
      if (!button) continue
      await tick()
      commitsSince()
      const before = recovery.log.length
      press(button)
      await until(() => recovery.log.length > before, 'the beat to be left')
      await tick()
      const commits = commitsSince()
      counts.push(commits[0]?.length ?? 0)
      if (commits.length !== 1 || commits[0]!.length > 40) found.push({ path, commits })
      shown.leave()
    }
    expect(counts.length).toBeGreaterThan(10)
    expect(found).toEqual([])
  })
})

test('a point that is ticked renders itself, not its neighbors', async () => {
  const place = placesOf(flows[0]!)[0]!
  const recovery = await caseAfter(flows[0]!, place.events)
  const shown = await stage({ recovery })
  commitsSince()
  press(shown.all('[data-part="point"] input')[0]!)
  await until(() => shown.all('[data-part="point"][data-state="covered"]').length === 1, 'a tick')
  await tick()
  const ran = commitsSince().flat()
  expect(ran.length).toBeGreaterThan(0)
  expect(ran.length).toBeLessThanOrEqual(6)
})

/** What no field of ours is: its text goes round through React. */
function Controlled() {
  const [text, setText] = useState('')
  return <textarea value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
}

test('what is planted is found: a field that renders for each key', async () => {
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  flushSync(() => root.render(<Controlled />))
  await write(host.querySelector('textarea')!)
  expect(commitsSince()).toEqual(Array.from({ length: 4 }, () => ['Controlled']))
  root.unmount()
  host.remove()
})
