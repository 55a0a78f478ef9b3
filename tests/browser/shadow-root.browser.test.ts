import { beforeAll, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { agentAt } from './kit/agent'
import { findings } from './kit/axe'
import { watchFaults } from './kit/faults'
import { quick, type Hands } from './kit/hands'
import { focused, keys } from './kit/keyboard'
import { placeIn } from './kit/layout'
import { stage, type Stage } from './kit/stage'
import { caseAfter, journeysOf } from './kit/walks'

watchFaults()
beforeAll(() => page.viewport(400, 700))

const shortest = (flow: (typeof flows)[number]) =>
  journeysOf(flow).toSorted((a, b) => a.length - b.length)[0]!
const inside = (shown: Stage) => shown.panel.contains(focused())

test.each(flows.map((flow) => ({ id: flow.id, flow })))(
  'a whole case of $id by the keyboard alone, the focus never lost, in a shadow root',
  { timeout: 120_000 },
  async ({ flow }) => {
    const recovery = await caseAfter(flow)
    const shown = await stage({ recovery }, { shadow: true })
    shown.panel.querySelector<HTMLElement>('button')?.focus()
    const agent = agentAt(shown, recovery, keys)
    await agent.walk(shortest(flow), (event) => {
      expect({ at: event.type, inside: inside(shown) }).toEqual({ at: event.type, inside: true })
      if (event.type === 'beat.left' && recovery.view().status !== 'closed')
        expect(focused()?.textContent).toBe(shown.cue)
    })
    expect(recovery.view().status).toBe('closed')
  },
)

test('the chords work in a shadow root', async () => {
  const recovery = await caseAfter(flows[0]!)
  const shown = await stage({ recovery }, { shadow: true })
  const first = shown.cue
  await userEvent.keyboard('{Alt>}{Shift>}n{/Shift}{/Alt}')
  await expect.poll(() => shown.cue).not.toBe(first)
})

test('it looks the same in a shadow root as in the page, and axe finds nothing', async () => {
  const flow = flows[0]!
  // What an earlier test's pointer rests on looks otherwise.
  const corner = document.body.appendChild(document.createElement('i'))
  Object.assign(corner.style, { position: 'fixed', inset: 'auto 0 0 auto', padding: '2px' })
  await userEvent.hover(corner)
  const looks = async (shadow: boolean) => {
    const recovery = await caseAfter(flow)
    const shown = await stage({ recovery }, { shadow })
    const nodes = shown.all('.amends *:not(path)')
    const look = nodes.map((node) => {
      const { color, backgroundColor, font } = getComputedStyle(node)
      return [node.getAttribute('class'), placeIn(shown.panel, node), color, backgroundColor, font]
    })
    if (shadow) expect(await findings(shown.host)).toEqual([])
    shown.leave()
    return look
  }
  expect(await looks(true)).toEqual(await looks(false))
})

test('what is planted is found: focus that is thrown away, a control that no Tab reaches', async () => {
  const flow = flows[0]!
  const recovery = await caseAfter(flow)
  const shown = await stage({ recovery }, { shadow: true })
  const lazy: Hands = {
    ...quick,
    press(node) {
      ;(focused() as HTMLElement).blur()
      node.click()
    },
  }
  await agentAt(shown, recovery, lazy).do(shortest(flow)[0]!)
  expect(inside(shown)).toBe(false)
  const back = shown.part('back')
  back.tabIndex = -1
  await expect(keys.press(back)).rejects.toThrow('Tab never reaches "Back"')
})
