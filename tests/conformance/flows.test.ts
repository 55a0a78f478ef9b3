import { checkpointOf, fold, restore, validateFlow, type About, type Flow } from '@amends/core'
import { opening, walkAbout, walkFlow, walkProblems } from '@amends/core/testing'
import { describe, expect, test } from 'vitest'
import { flows } from './flows'
import { begin, follow, pathsOf } from './walking'

const returningInPublic: About = {
  ...walkAbout,
  channel: 'social-public',
  earlier: [{ caseId: 'c0', what: 'a late kettle', outcome: 'recovered', promisedAndKept: false }],
}

test('finds the methods in the flows folder', () => {
  expect(flows.length).toBeGreaterThanOrEqual(5)
})

describe.each(flows.map((flow) => ({ id: flow.id, flow })))('$id', ({ flow }) => {
  const walk = walkFlow(flow, { about: returningInPublic })
  const { stops, journeys } = walk
  const reached = new Map(stops.map((stop) => [stop.snapshot.context.at, stop]))

  test('is a valid flow, its texts within budget and without unknown gaps', () => {
    expect(validateFlow(JSON.parse(JSON.stringify(flow)))).toMatchObject({ ok: true })
  })

  test('every beat and exit is reached, no way ends dead, nothing is said that does not stand', () => {
    expect(walkProblems(flow, { about: returningInPublic }, walk)).toEqual([])
  })

  test('the off-ramp opens from every beat and returns to it', () => {
    for (const { snapshot } of reached.values()) {
      if (snapshot.value === 'closed') continue
      const unsafe = follow(flow, snapshot, { type: 'safety.raised' })
      expect(unsafe?.value).toBe('safety')
      const back = unsafe && follow(flow, unsafe, { type: 'safety.cleared' })
      expect(back?.value).toEqual(snapshot.value)
      expect(back?.context).toEqual(snapshot.context)
    }
  })

  test('back undoes every way out: the same beat, the same answers', () => {
    for (const { snapshot } of reached.values()) {
      for (const exit of snapshot.value === 'closed' ? [] : exitsAt(flow, snapshot.context.at)) {
        const at = snapshot.context.at
        const left = follow(flow, snapshot, { type: 'beat.left', beat: at, exit })
        if (!left || left.value === 'closed') continue
        const back = follow(flow, left, { type: 'beat.back', beat: left.context.at })
        expect(back?.context.at).toBe(at)
        expect(back?.context.answers).toEqual(snapshot.context.answers)
      }
    }
  })

  test('every beat can be jumped to from every beat, and back returns', () => {
    for (const { snapshot } of reached.values()) {
      if (snapshot.value === 'closed') continue
      const at = snapshot.context.at
      for (const to of pathsOf(flow).filter((path) => path !== at)) {
        const there = follow(flow, snapshot, { type: 'beat.jumped', beat: at, to })
        expect(there?.context.at).toBe(to)
        const back = there && follow(flow, there, { type: 'beat.back', beat: to })
        expect(back?.context).toEqual(snapshot.context)
      }
    }
  })

  test('the log of every journey folds to the case that was lived', () => {
    for (const { events } of journeys) {
      const folded = fold([opening(flow, returningInPublic), ...events], () => flow)
      expect(folded.stop).toBeNull()
      const lived = events.reduce<ReturnType<typeof begin>>(
        (snapshot, event) => follow(flow, snapshot, event) ?? snapshot,
        begin(flow, returningInPublic),
      )
      expect(lived.value).toBe('closed')
      expect(folded.standing?.snapshot.context).toEqual(lived.context)
    }
  })

  test('a case survives JSON at every beat', () => {
    for (const { snapshot, events } of reached.values()) {
      const kept = JSON.parse(JSON.stringify(checkpointOf({ flow, snapshot }, events.length + 1)))
      const restored = restore(flow, kept, events.length + 1)
      expect(restored?.snapshot.value).toEqual(snapshot.value)
      expect(restored?.snapshot.context).toEqual(snapshot.context)
    }
  })
})

function exitsAt(flow: Flow, path: string): readonly string[] {
  const [step, beat] = path.split('/')
  const found = flow.steps.find(({ id }) => id === step)?.beats.find(({ id }) => id === beat)
  return found?.exits.map((exit) => exit.id) ?? []
}
