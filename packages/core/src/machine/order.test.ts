import { describe, expect, test } from 'vitest'
import {
  answer,
  exitOf,
  fieldOf,
  goTo,
  here,
  leave,
  send,
  smallCase,
  stateOf,
  walkTo,
} from '../../../../tests/fixtures/cases'
import { smallFlow } from '../../../../tests/fixtures/small-flow'

describe('the way forward', () => {
  test('begins at the first beat', async () => {
    const recovery = await smallCase()
    expect(here(recovery)).toBe('listen/hear')
    expect(stateOf(recovery, 'listen/hear')).toBe('current')
  })

  test('passes over a beat that is not there', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'own/name')
    await send(recovery, leave('own/name', 'said'))
    expect(here(recovery)).toBe('mend/ask')
    expect(stateOf(recovery, 'own/sorry')).toBe('skipped')
  })

  test('stops at the same beat once an answer says it is there', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'own/name')
    await send(recovery, answer('severity', 'major'), leave('own/name', 'said'))
    expect(here(recovery)).toBe('own/sorry')
  })

  test('counts from the beat that is left, however the agent got there', async () => {
    const recovery = await smallCase()
    await goTo(recovery, 'mend/ask')
    await send(recovery, answer('asked', 'a refund', 'mend/ask'), leave('mend/ask', 'told'))
    expect(here(recovery)).toBe('mend/offer')
  })

  test('goes round a loop as often as it takes', async () => {
    const recovery = await smallCase()
    await goTo(recovery, 'mend/offer')
    for (let round = 0; round < 5; round += 1) {
      await send(recovery, leave('mend/offer', 'again'), answer('asked', `idea ${round}`))
      await send(recovery, leave('mend/ask', 'told'))
      expect(here(recovery)).toBe('mend/offer')
    }
  })

  test('is shut where nothing comes after', async () => {
    const [listen] = smallFlow.steps
    const alone = { ...listen, beats: [listen.beats[1]] }
    const recovery = await smallCase({ flow: { ...smallFlow, steps: [alone] } })
    expect(exitOf(recovery, 'clear')).toMatchObject({ open: false, fix: null })
    expect(exitOf(recovery, 'clear')?.reason).not.toBe('')
    expect(await recovery.send(leave('listen/probe', 'clear'))).toMatchObject({ code: 'exit/shut' })
  })

  test('is shut until what it needs is there, and says so in the customer’s name', async () => {
    const recovery = await smallCase()
    await goTo(recovery, 'mend/ask')
    const reason = 'Opens when it is written what Ana asked for.'
    expect(exitOf(recovery, 'told')).toMatchObject({ open: false, reason, main: true })
    expect(await recovery.send(leave('mend/ask', 'told'))).toMatchObject({
      ok: false,
      code: 'exit/shut',
      reason,
    })
    await send(recovery, answer('asked', 'a refund', 'mend/ask'))
    expect(exitOf(recovery, 'told')).toMatchObject({ open: true, reason: null })
  })

  test('has no exit that is not there yet', async () => {
    const recovery = await smallCase()
    await goTo(recovery, 'mend/offer')
    expect(exitOf(recovery, 'stuck')).toBeUndefined()
    expect(await recovery.send(leave('mend/offer', 'stuck'))).toMatchObject({ ok: false })
    expect(await recovery.send(leave('mend/offer', 'no-such-exit'))).toMatchObject({ ok: false })
  })
})

describe('an answer that changes', () => {
  test('never moves the conversation', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'mend/ask')
    await send(recovery, answer('severity', 'major'))
    expect(here(recovery)).toBe('mend/ask')
    expect(stateOf(recovery, 'own/sorry')).toBe('todo')
  })

  test('reopens the beats that read it, and undoing it undoes that', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'mend/ask')
    expect(stateOf(recovery, 'own/name')).toBe('done')
    await send(recovery, answer('impact', 'the week is lost'))
    expect(stateOf(recovery, 'own/name')).toBe('reopened')
    expect(stateOf(recovery, 'listen/hear')).toBe('done')
    await send(recovery, answer('impact', 'the day is lost'))
    expect(stateOf(recovery, 'own/name')).toBe('done')
  })

  test('reopens a beat by being taken away, and closes it by coming back', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'mend/ask')
    await send(recovery, answer('impact', null))
    expect(stateOf(recovery, 'own/name')).toBe('reopened')
    await send(recovery, answer('impact', 'the day is lost'))
    expect(stateOf(recovery, 'own/name')).toBe('done')
  })

  test('is the same whichever way round its choices were ticked', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'own/name')
    await send(recovery, answer('feelings', ['unheard', 'let-down']), leave('own/name', 'said'))
    await send(recovery, answer('feelings', ['let-down']))
    expect(stateOf(recovery, 'own/name')).toBe('reopened')
    await send(recovery, answer('feelings', ['let-down', 'unheard']))
    expect(stateOf(recovery, 'own/name')).toBe('done')
  })

  test('does not reopen the beat that captures it', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'mend/offer')
    await send(recovery, answer('asked', 'something else', 'mend/ask'))
    expect(stateOf(recovery, 'mend/ask')).toBe('done')
  })

  test('is an answer only: no fact reopens a beat', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'mend/promise')
    const more = { type: 'offer.made', text: 'more', cost: null, gesture: false } as const
    await send(recovery, { ...more, offer: 'o2' })
    await send(recovery, { type: 'offer.settled', offer: 'o2', result: 'declined' })
    expect(stateOf(recovery, 'mend/offer')).toBe('done')
  })
})

describe('a beat that must not be missed', () => {
  test('cannot be skipped', async () => {
    const recovery = await smallCase()
    expect(recovery.view().can.skip).toBe(false)
    const skipped = await recovery.send({ type: 'beat.skipped', beat: 'listen/hear' })
    expect(skipped.ok).toBe(false)
    expect(here(recovery)).toBe('listen/hear')
  })

  test('shuts the ways out of the conversation, and names itself', async () => {
    const recovery = await smallCase()
    await send(recovery, answer('severity', 'major'), leave('listen/hear', 'finished'))
    const first = ['own/name', 'own/sorry', 'mend/promise'] as const
    for (const path of first) {
      await goTo(recovery, 'listen/hear')
      expect(exitOf(recovery, 'hung-up')).toMatchObject({ open: false, fix: path })
      const refused = await recovery.send(leave('listen/hear', 'hung-up'))
      expect(refused).toMatchObject({ ok: false, code: 'exit/shut' })
      await goTo(recovery, path)
      const title = recovery.view().beat?.title ?? '?'
      expect(refused.ok || refused.reason).toContain(title)
      const exit = path === 'mend/promise' ? 'promised' : 'said'
      await send(recovery, leave(path, exit))
    }
    await goTo(recovery, 'listen/hear')
    expect(exitOf(recovery, 'hung-up')).toMatchObject({ open: true, fix: null })
    await send(recovery, leave('listen/hear', 'hung-up'))
    expect(here(recovery)).toBe('after/check')
  })

  test('shuts no way to what comes before it', async () => {
    const [listen, own, mend, after] = smallFlow.steps
    const flow = { ...smallFlow, steps: [listen, after, own, mend] }
    const recovery = await smallCase({ flow })
    expect(exitOf(recovery, 'hung-up')).toMatchObject({ open: true, fix: null })
    await send(recovery, leave('listen/hear', 'hung-up'))
    expect(here(recovery)).toBe('after/check')
  })

  test('asks for nothing while it is not there', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'mend/promise')
    await send(recovery, leave('mend/promise', 'promised'), answer('severity', 'major'))
    await goTo(recovery, 'listen/hear')
    expect(exitOf(recovery, 'hung-up')).toMatchObject({ open: false, fix: 'own/sorry' })
    await send(recovery, answer('severity', 'minor'))
    expect(exitOf(recovery, 'hung-up')?.open).toBe(true)
  })

  test('shuts them again when it is reopened', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'mend/promise')
    await send(recovery, leave('mend/promise', 'promised'))
    await goTo(recovery, 'listen/hear')
    expect(exitOf(recovery, 'hung-up')?.open).toBe(true)
    await send(recovery, answer('impact', 'worse than that'))
    expect(exitOf(recovery, 'hung-up')).toMatchObject({ open: false, fix: 'own/name' })
    await send(recovery, answer('impact', 'the day is lost'))
    expect(exitOf(recovery, 'hung-up')?.open).toBe(true)
  })
})

describe('a beat that the agent passes over', () => {
  test('is skipped, and the next one comes', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'listen/probe')
    await send(recovery, { type: 'beat.skipped', beat: 'listen/probe', reason: 'They told all' })
    expect(here(recovery)).toBe('own/name')
    expect(stateOf(recovery, 'listen/probe')).toBe('skipped')
  })

  test('does not lead out of the conversation while one that must not be missed is open', async () => {
    const [listen, own, mend, after] = smallFlow.steps
    const beats = mend.beats.map((beat) => ({ ...beat, must: false }))
    const recovery = await smallCase({
      flow: { ...smallFlow, steps: [listen, own, { ...mend, beats }, after] },
    })
    await goTo(recovery, 'mend/promise')
    expect(recovery.view().can.skip).toBe(false)
    expect((await recovery.send({ type: 'beat.skipped', beat: 'mend/promise' })).ok).toBe(false)
    await goTo(recovery, 'listen/hear')
    await send(recovery, leave('listen/hear', 'finished'))
    await goTo(recovery, 'own/name')
    await send(recovery, leave('own/name', 'said'))
    await goTo(recovery, 'mend/promise')
    await send(recovery, { type: 'beat.skipped', beat: 'mend/promise' })
    expect(here(recovery)).toBe('after/check')
  })

  test('is done once it is left after all', async () => {
    const recovery = await smallCase()
    await walkTo(recovery, 'listen/probe')
    await send(recovery, { type: 'beat.skipped', beat: 'listen/probe' })
    await goTo(recovery, 'listen/probe')
    await send(recovery, leave('listen/probe', 'clear'))
    expect(stateOf(recovery, 'listen/probe')).toBe('done')
  })

  test('opens nothing that a fact holds shut', async () => {
    const recovery = await smallCase()
    await goTo(recovery, 'listen/probe')
    expect(fieldOf(recovery, 'impact')?.shut).toBe('Opens when Ana end.')
    expect(fieldOf(recovery, 'severity')?.shut).toBeNull()
    await send(recovery, leave('listen/probe', 'clear'))
    await goTo(recovery, 'listen/probe')
    expect(fieldOf(recovery, 'impact')?.shut).not.toBeNull()
    await goTo(recovery, 'listen/hear')
    await send(recovery, leave('listen/hear', 'finished'))
    expect(fieldOf(recovery, 'impact')?.shut).toBeNull()
  })
})
