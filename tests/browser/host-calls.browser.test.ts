import type { RecordKind, Recovery } from '@amends/core'
import { walkAbout } from '@amends/core/testing'
import type { Host } from '@amends/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { flows } from '../conformance/flows'
import { agentAt } from './kit/agent'
import { watchFaults } from './kit/faults'
import { press, type } from './kit/hands'
import { stage, type Stage } from './kit/stage'
import { tick, until } from './kit/until'
import { caseAfter, journeysOf } from './kit/walks'

watchFaults()
beforeAll(() => page.viewport(400, 700))
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const flow = flows.find(({ id }) => id === 'mama') ?? flows[0]!
const beats = flow.steps.flatMap((step) =>
  step.beats.map((beat) => ({ path: `${step.id}/${beat.id}`, records: beat.records ?? [] })),
)
const paths = beats.slice(1).map(({ path }) => path)
/** The first beat that keeps such records. */
const beatWith = (kind: RecordKind | null) =>
  beats.find(({ records }) => kind === null || records.includes(kind))!.path
const promise = journeysOf(flow)
  .flat()
  .find((event) => event.type === 'commitment.made' && event.due !== null)!
const named = (shown: Stage, name: string) =>
  shown.all('button').find(({ textContent }) => textContent?.trim() === name)!

/** Does on the screen what makes the panel call the host. */
type Deed = (shown: Stage, recovery: Recovery) => void | Promise<void>
const deeds: Readonly<Record<keyof Host, readonly [RecordKind | null, Deed]>> = {
  insert: [
    null,
    async (shown, recovery) => {
      for (const to of paths) {
        const from = recovery.view().beat!.path
        if (named(shown, 'Insert')) break
        await recovery.send({ type: 'beat.jumped', beat: from, to })
        await tick()
      }
      press(named(shown, 'Insert'))
    },
  ],
  note: [
    null,
    async (shown) => {
      press(shown.part('more-toggle'))
      await until(() => named(shown, 'Write it up') !== undefined, 'More')
      press(named(shown, 'Write it up'))
      await until(() => named(shown, 'Add to the ticket') !== undefined, 'the write-up')
      press(named(shown, 'Add to the ticket'))
    },
  ],
  createTask: ['commitments', (shown, recovery) => agentAt(shown, recovery).do(promise)],
  requestApproval: [
    'approval',
    async (shown, recovery) => {
      const cost = { minor: 9000, currency: 'EUR' }
      await recovery.send({ type: 'offer.made', text: 'a new one', cost, gesture: false })
      await until(() => named(shown, 'Ask for approval') !== undefined, 'the request')
      press(named(shown, 'Ask for approval'))
    },
  ],
  escalate: [
    null,
    async (shown) => {
      press(shown.part('more-toggle'))
      await until(() => named(shown, 'Hand it up') !== undefined, 'More')
      press(named(shown, 'Hand it up'))
      await until(() => shown.all('[data-line="reason"]').length > 0, 'the form')
      type(shown.all('[data-line="reason"]')[0]!, 'Over my head')
      press(shown.all('[data-part="escalate"] .amends-acts button')[0]!)
    },
  ],
  onEvent: [null, (shown) => press(shown.all('[data-part="point"] input')[0]!)],
}

const failures: Readonly<Record<string, () => unknown>> = {
  throws: () => {
    throw new Error('the host broke')
  },
  'throws nothing at all': () => {
    throw undefined
  },
  rejects: () => Promise.reject(new Error('the host broke')),
  'never settles': () => new Promise(() => {}),
  'answers what traps whoever waits for it': () =>
    Object.defineProperty({}, ['th', 'en'].join(''), {
      get() {
        throw new Error('a trap')
      },
    }),
}
const oddities: Readonly<Record<string, (recovery: () => Recovery) => unknown>> = {
  'answers junk': () => ({ ref: { deep: [1, null] }, toString: null }),
  'calls back into the case': (recovery) => recovery().send({ type: 'case.resumed' }),
}

/** Shows a case whose host does only this, and does what calls it. */
async function ask(capability: keyof Host, call: (recovery: () => Recovery) => unknown) {
  const [records, deed] = deeds[capability]
  const about = { ...walkAbout, channel: 'chat' } as const
  const recovery = await caseAfter(flow, [], { about })
  const from = recovery.view().beat!.path
  const to = beatWith(records)
  if (to !== from) await recovery.send({ type: 'beat.jumped', beat: from, to })
  const host = { [capability]: vi.fn(() => call(() => recovery)) }
  const shown = await stage({ recovery, host })
  await deed(shown, recovery)
  await until(() => host[capability]!.mock.calls.length > 0, `a call of ${capability}`)
  for (let rounds = 0; rounds < 3; rounds += 1) {
    await vi.advanceTimersByTimeAsync(10_001)
    await tick()
  }
  return { recovery, shown }
}

async function goesOn(recovery: Recovery, shown: Stage): Promise<void> {
  if (recovery.view().overlay) {
    press(shown.part('overlay-exit'))
    await until(() => recovery.view().overlay === null, 'the way back')
  }
  const putAway = shown.all('[data-part="write-up"] button').at(-1)
  if (putAway) {
    press(putAway)
    await until(() => !putAway.isConnected, 'the beat behind the write-up')
  }
  const point = shown.all('[data-part="point"] input')[0]
  const before = recovery.log.length
  if (point) press(point)
  else type(shown.all('textarea')[0]!, 'it goes on')
  await tick()
  expect(shown.cue).toBe(recovery.view().beat?.cue)
  if (point) await until(() => recovery.log.length > before, 'the case to go on')
  expect(await recovery.send({ type: 'case.paused' })).toMatchObject({ ok: true })
}

describe.each(Object.keys(deeds) as (keyof Host)[])('%s', (capability) => {
  test.each(Object.entries(failures))(
    'that %s is shown, recorded, and the case goes on',
    async (_, call) => {
      const { recovery, shown } = await ask(capability, call)
      const failed = recovery.log.filter((event) => event.type === 'effect.failed')
      expect(failed.length).toBeGreaterThan(0)
      expect(failed.length).toBeLessThan(4)
      const notices = shown.all('[data-part="notice"]')
      expect(notices.length).toBeGreaterThan(0)
      expect(notices[0]!.checkVisibility({ visibilityProperty: true })).toBe(true)
      await goesOn(recovery, shown)
    },
  )

  test.each(Object.entries(oddities))('that %s stops nothing', async (_, call) => {
    const { recovery, shown } = await ask(capability, call)
    expect(recovery.log.filter((event) => event.type === 'effect.failed')).toEqual([])
    await goesOn(recovery, shown)
  })
})
